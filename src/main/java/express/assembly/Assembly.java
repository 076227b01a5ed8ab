package express.assembly;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.interpreting.Share;
import express.interpreting.Shares;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of the assembly of a house, and what its members may see there. */
@Component
class Assembly {

    /** What is looked up. */
    @Component
    record Books(Organisations organisations, Members members, Decisions decisions, Sittings sittings, Shares shares) {}

    /** Who somebody is in a house. */
    record Sight(
            Organisation house, Viewer viewer, @Nullable Member self, boolean keeps) {}

    private final Books books;
    private final Backstage backstage;
    private final People people;
    private final Entrance entrance;
    private final InstantSource time;

    Assembly(Books books, Backstage backstage, People people, Entrance entrance, InstantSource time) {
        this.books = books;
        this.backstage = backstage;
        this.people = people;
        this.entrance = entrance;
        this.time = time;
    }

    Sight enter(Viewer viewer, String slug) {
        Organisation house = books.organisations().find(slug).orElseThrow(NotFound::new);
        Member self = viewer.signedIn()
                ? books.members()
                        .find(house.id(), viewer.id())
                        .filter(it -> it.belongs(today()))
                        .orElse(null)
                : null;
        if (!AssemblyAccess.mayLook(viewer, house.id(), self)) {
            throw new NotFound();
        }
        return new Sight(house, viewer, self, AssemblyAccess.mayKeep(viewer, house.id()));
    }

    Sight keep(Viewer viewer, String slug) {
        Sight sight = enter(viewer, slug);
        if (!sight.keeps()) {
            throw new NotFound();
        }
        return sight;
    }

    Instant now() {
        return time.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneId.systemDefault());
    }

    List<Member> members(OrganisationId house) {
        return backstage.look(() -> books.members().list(house));
    }

    Map<PersonId, String> names(List<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entrance.look(() -> people.listAll(ids)).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** As the members decided last; at the beginning nothing. */
    Openness shows(OrganisationId house) {
        return backstage.look(() -> books.decisions().list(house)).stream()
                .filter(it -> it.shows() != null
                        && it.outcome() != null
                        && it.outcome().carried())
                .map(Decision::shows)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Openness.NOTHING);
    }

    List<Share> shares(OrganisationId house, Year year) {
        return backstage.look(() -> books.shares().list(house, year));
    }

    /** Whoever comes first after the end counts. */
    List<Decision> decisions(OrganisationId house) {
        books.decisions().list(house).stream()
                .filter(it -> it.outcome() == null && !it.isOpen(now()))
                .forEach(this::count);
        return books.decisions().list(house);
    }

    Decision counted(Decision decision) {
        if (decision.outcome() != null || decision.isOpen(now())) {
            return decision;
        }
        count(decision);
        return books.decisions().get(decision.house(), decision.id());
    }

    private void count(Decision decision) {
        LocalDate end = LocalDate.ofInstant(decision.until(), ZoneId.systemDefault());
        backstage.run(() -> books.decisions().count(decision, books.members().count(decision.house(), end), now()));
    }

    /** Tells whether it was the first vote of that person, while it could be voted on. */
    boolean vote(Decision decision, PersonId person, Choice choice) {
        return decision.isOpen(now()) && backstage.open(() -> books.decisions().vote(decision, person, choice, now()));
    }
}
