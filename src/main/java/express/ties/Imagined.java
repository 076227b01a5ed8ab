package express.ties;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Organisation;
import express.services.Eligibility;
import express.services.Service;
import express.services.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An organisation that one thinks of: what if it came?
 *
 * @param tied to whom it would be tied
 * @param steps what it would do, in these languages
 */
record Imagined(Organisation house, List<OrganisationId> tied, List<ChainStep> steps, List<Locale> languages) {

    private static final Locale NOBODYS = Locale.ROOT;
    private static final int USUAL = 3;

    static Imagined of(String name, List<OrganisationId> tied, List<ChainStep> steps, List<Locale> languages) {
        var house =
                new Organisation(OrganisationId.next(), "", name, Family.CIVIL_SOCIETY, name, null, null, null, null);
        return new Imagined(house, tied, steps, languages);
    }

    List<Tie> ties() {
        return Tie.of(tied.stream()
                .map(other -> new Declaration(
                        house.id(), other, List.of(Kind.PROJECTS), USUAL, null, false, Instant.EPOCH, null))
                .toList());
    }

    /** As if somebody had said so that day. */
    Optional<Service> service(LocalDate today) {
        Instant said = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Service(
                        ServiceId.next(),
                        house.id(),
                        house.name(),
                        NOBODYS,
                        "",
                        steps,
                        Eligibility.EVERYBODY,
                        languages,
                        Service.Price.FREE,
                        null,
                        new Service.Ways(null, null, null, null),
                        List.of(),
                        Service.State.ACTIVE,
                        said,
                        said));
    }
}
