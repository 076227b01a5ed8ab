package express.services;

import express.base.ChainStep;
import express.base.OrganisationId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Services as tests make them. */
public final class Samples {

    public static final Instant CONFIRMED = Instant.parse("2026-09-01T08:00:00Z");

    private Samples() {}

    public static Service service(OrganisationId organisation, String name, ChainStep... steps) {
        return new Service(
                ServiceId.next(),
                organisation,
                name,
                Locale.FRENCH,
                "Une heure de conseil chaque semaine.",
                List.of(steps),
                new Eligibility(
                        List.of(Eligibility.Status.RECOGNISED_REFUGEE),
                        List.of(Eligibility.Group.WOMEN),
                        18,
                        35,
                        List.of("Liège", "4020"),
                        "Avoir un projet."),
                List.of(Locale.FRENCH, Locale.of("ar")),
                new Service.Price(Service.Price.Kind.FIXED, 500L, "EUR", "par heure"),
                14,
                new Service.Ways(
                        "Par téléphone", URI.create("https://express.example"), "a@express.example", "+32 4 0"),
                List.of(new Service.Intake(null, 4, 1), new Service.Intake(LocalDate.parse("2027-01-10"), 12, 0)),
                Service.State.ACTIVE,
                CONFIRMED,
                CONFIRMED);
    }
}
