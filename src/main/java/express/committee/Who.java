package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.people.Entrance;
import express.people.Member;
import express.people.Memberships;
import express.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who belongs to a committee, and what those are called who acted in it. Of those who are gone there is no name. */
@Component
class Who {

    private final Entrance entrance;
    private final People people;
    private final Memberships memberships;

    Who(Entrance entrance, People people, Memberships memberships) {
        this.entrance = entrance;
        this.people = people;
        this.memberships = memberships;
    }

    /** Those who can be called. */
    List<Member> members(OrganisationId lender) {
        return entrance.look(() -> memberships.list(lender)).stream()
                .filter(it -> !it.deactivated() && it.roles().contains(Role.COMMITTEE_MEMBER))
                .toList();
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
