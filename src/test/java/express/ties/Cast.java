package express.ties;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Organisation;
import express.services.Eligibility;
import express.services.Samples;
import express.services.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A network made up for a test, without a database. */
final class Cast {

    static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final Instant SAID = Instant.parse("2026-10-01T08:00:00Z");

    private final Map<String, Organisation> houses = new LinkedHashMap<>();
    private final List<Declaration> said = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    Cast(String... names) {
        for (String name : names) {
            houses.put(
                    name,
                    new Organisation(
                            OrganisationId.next(),
                            name.toLowerCase(Locale.ROOT),
                            name,
                            Family.CIVIL_SOCIETY,
                            "Northport",
                            null,
                            null,
                            null,
                            null));
        }
    }

    Organisation house(String name) {
        return houses.get(name);
    }

    OrganisationId id(String name) {
        return house(name).id();
    }

    /** Both say the same. */
    Cast tied(String one, String... others) {
        for (String other : others) {
            says(one, other, 3, Kind.PROJECTS);
            says(other, one, 3, Kind.PROJECTS);
        }
        return this;
    }

    Cast says(String one, String other, int strength, Kind... kinds) {
        said.add(new Declaration(id(one), id(other), List.of(kinds), strength, null, false, SAID, null));
        return this;
    }

    Cast offers(String house, String languages, ChainStep... steps) {
        Service like = Samples.service(id(house), house + " helps", steps);
        services.add(new Service(
                like.id(),
                like.organisation(),
                like.name(),
                like.language(),
                like.description(),
                like.steps(),
                Eligibility.EVERYBODY,
                Arrays.stream(languages.split(" ")).map(Locale::forLanguageTag).toList(),
                like.price(),
                like.waitingDays(),
                like.ways(),
                List.of(),
                like.state(),
                like.confirmedAt(),
                like.createdAt()));
        return this;
    }

    Scene scene() {
        return Scene.of(houses.values(), Tie.of(said), services, TODAY);
    }

    Tie tie(String one, String other) {
        return Tie.of(said).stream()
                .filter(tie -> tie.has(id(one)) && tie.has(id(other)))
                .findFirst()
                .orElseThrow();
    }
}
