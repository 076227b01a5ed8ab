package express.referrals;

import express.base.OrganisationId;
import express.base.Role;
import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.journeys.CaseFile;
import express.journeys.FileAnnex;
import express.journeys.Standing;
import express.ui.Screen;
import gg.jte.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The referrals in a file, for the person and for who accompanies them, and the way to those of an organisation. */
@Component
class ReferralsAnnex implements FileAnnex {

    private static final int ORDER = 20;

    /**
     * @param path of the file
     */
    record FilePart(
            List<Referral> referrals,
            Map<OrganisationId, Organisation> houses,
            boolean vouched,
            Standing standing,
            boolean goesOn,
            String path,
            Instant now) {

        boolean own() {
            return standing == Standing.OWN;
        }

        boolean writes() {
            return standing == Standing.CASE && goesOn;
        }

        String house(OrganisationId id) {
            return Optional.ofNullable(houses.get(id)).map(Organisation::name).orElse("");
        }

        /** Where the person hears why they were declined, where nobody vouches for our words; its own page says of whom. */
        String helper(Referral referral) {
            return own() && !vouched ? house(referral.sender()) : "";
        }

        String path(Referral referral) {
            return own()
                    ? OwnReferralPages.path(referral)
                    : path.replaceFirst("/journeys/.*", "/referrals/") + referral.id();
        }
    }

    private final Referrals referrals;
    private final Reading reading;
    private final InstantSource time;

    ReferralsAnnex(Referrals referrals, Reading reading, InstantSource time) {
        this.referrals = referrals;
        this.reading = reading;
        this.time = time;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, CaseFile journey, Standing standing, String path) {
        List<Referral> all = referrals.list(journey.id());
        boolean asked = journey.state() == CaseFile.State.ASKED;
        if (asked || all.isEmpty() && standing != Standing.CASE) {
            return Optional.empty();
        }
        var houses = reading.naming()
                .houses(all.stream()
                        .flatMap(it -> Stream.of(it.sender(), it.receiver()))
                        .toList());
        return Optional.of(screen.part(
                "referrals/part",
                new FilePart(
                        all,
                        houses,
                        reading.naming().vouches(screen),
                        standing,
                        journey.goesOn(),
                        path,
                        time.instant())));
    }

    @Override
    public Optional<Content> print(Screen screen, CaseFile journey) {
        List<Referral> all = referrals.list(journey.id());
        var houses =
                reading.naming().houses(all.stream().map(Referral::receiver).toList());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(screen.part(
                        "referrals/along",
                        new FilePart(all, houses, true, Standing.OWN, journey.goesOn(), "", time.instant())));
    }

    /** On the page of an organisation. */
    @Component
    static class House implements OrganisationAnnex {

        record HousePart(String path) {}

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Optional<Content> show(Screen screen, Organisation house) {
            return Stream.of(
                                    Role.ADVISER,
                                    Role.MENTOR_COORDINATOR,
                                    Role.TRAINER,
                                    Role.EXPERT,
                                    Role.LENDER,
                                    Role.DISPATCHER,
                                    Role.ORGANISER)
                            .anyMatch(role -> screen.viewer().is(role, house.id()))
                    ? Optional.of(screen.part(
                            "referrals/annex", new HousePart("/organisations/" + house.slug() + "/referrals")))
                    : Optional.empty();
        }
    }
}
