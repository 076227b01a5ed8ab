package express.interpreting;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A house with a client whose missions are done and signed, for tests of what follows from them. */
@Component
public class SignedMissions {

    /** Whom it is made of. */
    public record Signed(
            OrganisationId house,
            OrganisationId client,
            Viewer.Person dispatcher,
            Viewer.Person treasurer,
            Viewer.Person nurse,
            Viewer.Person ana,
            Viewer.Person ben,
            UUID agreement) {

        Work work() {
            return new Work(house, client, dispatcher, treasurer, nurse, ana, ben, agreement);
        }

        public String path(String path) {
            return "/organisations/house-" + house + path;
        }

        public String ofClient(String path) {
            return "/organisations/house-" + client + path;
        }
    }

    private final Collective collective;
    private final Offers offers;
    private final Accepting accepting;
    private final RequestPages.Closing closing;
    private final Agreements agreements;
    private final InstantSource time;

    SignedMissions(
            Collective collective,
            Offers offers,
            Accepting accepting,
            RequestPages.Closing closing,
            Agreements agreements,
            InstantSource time) {
        this.collective = collective;
        this.offers = offers;
        this.accepting = accepting;
        this.closing = closing;
        this.agreements = agreements;
        this.time = time;
    }

    public Signed begin() {
        Work work = collective.atWork();
        return new Signed(
                work.house(),
                work.client(),
                work.dispatcher(),
                work.treasurer(),
                work.nurse(),
                work.ana(),
                work.ben(),
                work.agreement());
    }

    /** Its prices are by the hour, and say what a client is owed where nobody comes. */
    public Signed beginByTheHour() {
        Work work = collective.atWork();
        return new Signed(
                work.house(),
                work.client(),
                work.dispatcher(),
                work.treasurer(),
                work.nurse(),
                work.ana(),
                work.ben(),
                collective.agreed(work, "hourly"));
    }

    /** An organisation may ask the house, too. */
    public void agree(Signed signed, OrganisationId client) {
        Acting.as(
                signed.dispatcher(),
                () -> agreements.make(new Agreement(
                        Ids.next(),
                        signed.house(),
                        client,
                        "hospitals",
                        List.of(),
                        "2 Harbour Road",
                        Collective.SINCE,
                        null)));
    }

    /** Asked for, and nobody has taken it. */
    public UUID open(Signed signed, Instant begin) {
        return collective.asked(signed.work(), begin, 60, Mode.ON_SITE).id();
    }

    /** At ten by the clock of Brussels, on site, with twelve and a half kilometres. */
    public UUID done(Signed signed, Viewer.Person by, LocalDate day, int minutes) {
        return done(signed, by, day, minutes, Topic.HEALTH);
    }

    /** Accepted, over by now, and without a sheet. */
    public UUID unsigned(Signed signed, Viewer.Person by, LocalDate day) {
        return accepted(signed, by, day, Topic.HEALTH).id();
    }

    /** Accepted, and whoever accepted it did not come. */
    public UUID missed(Signed signed, Viewer.Person by, LocalDate day) {
        Request request = accepted(signed, by, day, Topic.HEALTH);
        if (!closing.calling()
                .cancel(
                        request,
                        Sheets.Side.INTERPRETER,
                        Sheets.Way.NONE,
                        signed.dispatcher().id())) {
            throw new AssertionError(request);
        }
        return request.id();
    }

    private Request accepted(Signed signed, Viewer.Person by, LocalDate day, Topic topic) {
        Instant begin = day.atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant();
        Request request = collective.asked(signed.work(), begin, 60, Mode.ON_SITE, topic);
        Offer offer = Acting.as(signed.work().dispatcher(), () -> {
            Instant now = time.instant();
            offers.make(request, by.id(), now, now.plusSeconds(3600));
            return offers.list(request.house(), request.id()).getFirst();
        });
        Accepting.Outcome outcome = accepting.accept(offer);
        if (outcome != Accepting.Outcome.ACCEPTED) {
            throw new AssertionError(outcome);
        }
        return request;
    }

    UUID done(Signed signed, Viewer.Person by, LocalDate day, int minutes, Topic topic) {
        Request request = accepted(signed, by, day, topic);
        Instant begin = request.beginsAt();
        closing.settling()
                .settle(
                        request,
                        new Sheet(
                                request.house(),
                                request.id(),
                                Ids.next(),
                                begin,
                                begin.plus(Duration.ofMinutes(minutes)),
                                0,
                                0,
                                new BigDecimal("12.5"),
                                BigDecimal.ZERO,
                                false,
                                "Nora Nurse",
                                "Nurse",
                                "",
                                null,
                                by.id(),
                                time.instant()));
        return request.id();
    }
}
