package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who had accepted cannot after all: who is told, what is not ready again, and what it costs by then. */
@ModuleTest
class GivenBackTest {

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Offers offers;

    @Autowired
    Requests requests;

    @Autowired
    Accepting accepting;

    @Autowired
    Backstage backstage;

    @Autowired
    InterpretingData data;

    @Autowired
    InstantSource time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Work work;
    private LocalDate later;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        later = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(20);
    }

    private String subject(Viewer.Person person) {
        return mailbox.subject(World.emailOf(person.id()));
    }

    private Request now(Request request) {
        return backstage.look(() -> requests.get(request.house(), request.id()));
    }

    private Request open() {
        return collective.asked(work, time.instant().plus(Duration.ofDays(9)), 60, Mode.ON_SITE);
    }

    private void take(Request request, Viewer.Person who) {
        Offer offer = Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            return offers.make(request, who.id(), now, now.plusSeconds(3600))
                    .flatMap(offers::find)
                    .orElseThrow();
        });
        assertThat(accepting.accept(offer)).isEqualTo(Accepting.Outcome.ACCEPTED);
    }

    @Test
    void tellsWhoAskedAndIsNotReadyAgain() throws Exception {
        UUID occasion = Ids.next();
        String asked = visits.sent(
                work.nurse(),
                work.asking(),
                "occasion",
                occasion.toString(),
                "language",
                "ti",
                "day",
                later.toString(),
                "time",
                "10:00",
                "minutes",
                "60",
                "mode",
                "ON_SITE",
                "place",
                "Harbour Road 1",
                "topic",
                "SOCIAL");
        UUID id = UUID.fromString(asked.substring(asked.lastIndexOf('/') + 1));
        Request request = backstage.look(() -> requests.get(work.house(), id));
        take(request, work.ana());
        assertThat(ready(occasion, request)).isEqualTo(Readiness.Ready.READY);
        assertThat(subject(work.nurse())).contains("An interpreter comes");
        visits.sent(work.ana(), "/missions/" + id + "/return");
        assertThat(ready(occasion, request)).isEqualTo(Readiness.Ready.WAITING);
        assertThat(subject(work.nurse())).contains("Nobody comes yet after all");
        assertThat(subject(work.dispatcher())).contains("open again");
    }

    private Readiness.Ready ready(UUID occasion, Request request) {
        List<Request> asked = backstage.look(() -> requests.listFor(occasion, List.of(work.client())));
        return Readiness.ready(
                new Occasion(
                        occasion,
                        work.client(),
                        List.of(work.client()),
                        request.beginsAt(),
                        request.endsAt(),
                        "ti",
                        "",
                        "",
                        true),
                asked);
    }

    /** From today on there are other prices on both sides. */
    private void raisePrices() {
        Acting.as(
                work.dispatcher(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                            insert into tariffs.version (house_id, id, scale, family, since, name, terms, published_at, published_by)
                            select house_id, gen_random_uuid(), scale, family, :today, name, terms, published_at, published_by
                            from tariffs.version
                            where house_id = :house
                            """)
                                .param("house", work.house().value())
                                .param("today", LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()))
                                .update()));
    }

    @Test
    void chargesAsItWasBookedAndPaysAsItIsAccepted() throws Exception {
        Request request = open();
        take(request, work.ana());
        Request booked = now(request);
        assertThat(booked.charge()).isNotNull();
        visits.sent(work.ana(), "/missions/" + request.id() + "/return");
        raisePrices();
        assertThat(visits.look(work.nurse(), work.asking() + "/" + request.id()).text())
                .contains("costs nothing");
        take(request, work.ben());
        Request anew = now(request);
        assertThat(anew.interpreter()).isEqualTo(work.ben().id());
        assertThat(anew.charge()).isEqualTo(booked.charge());
        assertThat(anew.pay()).isNotNull().isNotEqualTo(booked.pay());
        Request other = open();
        take(other, work.ana());
        assertThat(now(other).charge()).isNotEqualTo(booked.charge());
    }

    @Test
    void isOpenAgainWhenWhoInterpretsIsErased() {
        Request request = open();
        take(request, work.ana());
        Acting.inBackground("personal-data", () -> {
            data.erase(work.ana().id());
            return null;
        });
        assertThat(now(request).state()).isEqualTo(State.OPEN);
        assertThat(subject(work.nurse())).contains("Nobody comes yet after all");
        assertThat(subject(work.dispatcher())).contains("open again");
    }
}
