package express.interpreting;

import express.base.Ids;
import express.interpreting.SignedMissions.Signed;
import express.tariffs.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Missions that another house took over and did, for tests of what follows from them. */
@Component
public class PassedMissions {

    private final Collective collective;
    private final Backstage backstage;
    private final Partners partners;
    private final PassingOn passings;
    private final Settling settling;
    private final InstantSource time;

    PassedMissions(
            Collective collective,
            Backstage backstage,
            Partners partners,
            PassingOn passings,
            Settling settling,
            InstantSource time) {
        this.collective = collective;
        this.backstage = backstage;
        this.partners = partners;
        this.passings = passings;
        this.settling = settling;
        this.time = time;
    }

    /** At ten by the clock of Brussels, for an hour. */
    public UUID done(Signed signed, String email, LocalDate day) {
        Instant begin = day.atTime(LocalTime.of(10, 0))
                .atZone(ZoneId.of("Europe/Brussels"))
                .toInstant();
        Request request = collective.asked(signed.work(), begin, 60, Mode.ON_SITE);
        Partner partner = new Partner(
                signed.house(),
                Ids.next(),
                "House of Rare Languages",
                email,
                Locale.ENGLISH,
                "Saho",
                "members",
                time.instant(),
                null);
        String secret = backstage.open(() -> {
            Instant now = time.instant();
            partners.add(partner);
            return partners.pass(request, partner, now, now.plusSeconds(3600)).orElseThrow();
        });
        Passing passing = backstage.look(() -> partners.find(secret)).orElseThrow();
        Accepting.Outcome outcome = passings.accept(passing);
        if (outcome != Accepting.Outcome.ACCEPTED) {
            throw new AssertionError(outcome);
        }
        settling.settle(
                request,
                new Sheet(
                        request.house(),
                        request.id(),
                        Ids.next(),
                        begin,
                        begin.plus(Duration.ofMinutes(60)),
                        0,
                        0,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        false,
                        "Nora Nurse",
                        "Nurse",
                        "",
                        null,
                        null,
                        time.instant()),
                partner.id());
        return request.id();
    }
}
