package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Slugs;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Addressees;
import express.people.Entrance;
import express.people.Member;
import express.people.Memberships;
import express.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs to a committee, and what those are called who acted in it. Of those who are gone there is no name. */
@Component
class Who {

    private final Entrance entrance;
    private final People people;
    private final Memberships memberships;
    private final Addressees addressees;
    private final Organisations organisations;

    Who(Entrance entrance, People people, Memberships memberships, Addressees addressees, Organisations organisations) {
        this.entrance = entrance;
        this.people = people;
        this.memberships = memberships;
        this.addressees = addressees;
        this.organisations = organisations;
    }

    /** Those who can be called. */
    List<Member> members(OrganisationId lender) {
        return entrance.look(() -> memberships.list(lender)).stream()
                .filter(it -> !it.deactivated() && it.roles().contains(Role.COMMITTEE_MEMBER))
                .toList();
    }

    /** Whether somebody works there; whoever asks need not see the people of that organisation. */
    boolean belongs(PersonId person, @Nullable OrganisationId organisation) {
        return organisation != null
                && addressees.listIn(List.of(organisation)).stream().anyMatch(it -> person.equals(it.person()));
    }

    /** The one of exactly this name, however its letters are written. */
    Optional<OrganisationId> organisation(String name) {
        String slug = Slugs.of(name);
        return slug.isEmpty()
                ? Optional.empty()
                : organisations
                        .find(slug)
                        .filter(it -> Slugs.of(it.name()).equals(slug))
                        .map(Organisation::id);
    }

    Map<PersonId, String> names(Stream<PersonId> named) {
        List<PersonId> ids = named.distinct().toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entrance.look(() -> people.listAll(ids)).forEach(it -> names.put(it.id(), it.name()));
        }
        return names;
    }
}
