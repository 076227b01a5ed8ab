package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mission whose sheet does not come is not forgotten. */
@ModuleTest
class SheetRoundTest {

    @Autowired
    Collective collective;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    Settling settling;

    @Autowired
    SheetRound round;

    @Autowired
    InstantSource time;

    private Work work;

    @BeforeEach
    void begin() {
        work = collective.atWork();
    }

    private Request accepted(Instant begin) {
        Request request = collective.asked(work, begin, 60, Mode.TELEPHONE);
        Offer offer = Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            return offers.make(request, work.ana().id(), now, now.plusSeconds(3600))
                    .flatMap(offers::find)
                    .orElseThrow();
        });
        assertThat(accepting.accept(offer)).isEqualTo(Accepting.Outcome.ACCEPTED);
        return request;
    }

    private long reminders() {
        return mailbox.list(World.emailOf(work.ana().id())).stream()
                .filter(it -> it.get("subject").asString().contains("Please send your sheet"))
                .count();
    }

    private String board() throws Exception {
        return visits.look(work.dispatcher(), work.house("/missions"))
                .select("section[aria-labelledby=after]")
                .text();
    }

    @Test
    void remindsOnceAndShowsItOnTheBoardUntilItComes() throws Exception {
        Request request = accepted(time.instant().minus(Duration.ofDays(2)));
        round.run();
        round.run();
        assertThat(reminders()).isOne();
        assertThat(mailbox.link(World.emailOf(work.ana().id()))).endsWith("/missions/" + request.id());
        assertThat(board()).contains("The sheet has not come", "Hospital", "Ana Interpreter");
        Acting.as(
                work.ana(),
                () -> settling.settle(
                        request,
                        new Sheet(
                                request.house(),
                                request.id(),
                                Ids.next(),
                                request.beginsAt(),
                                request.endsAt(),
                                0,
                                0,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                false,
                                "Nora Nurse",
                                "Nurse",
                                "",
                                null,
                                work.ana().id(),
                                time.instant())));
        assertThat(board()).doesNotContain("The sheet has not come");
    }

    @Test
    void waitsADayBeforeItReminds() throws Exception {
        accepted(time.instant().minus(Duration.ofHours(3)));
        round.run();
        assertThat(reminders()).isZero();
        assertThat(board()).doesNotContain("The sheet has not come");
    }
}
