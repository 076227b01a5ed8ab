package express.questions;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.directory.Affiliations;
import express.people.Entrance;
import express.people.Member;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out who answers for an organisation: its editors; if it has none, those who coordinate its networks; if they
 * have none either, its administrators. Whoever asks need not see who these are.
 */
@Component
class Answerers {

    /**
     * @param people those who get the letter
     * @param networks in which the organisation works
     * @param coordinated whether the coordinators have to answer, because nobody else does
     */
    record Found(List<Person> people, List<NetworkId> networks, boolean coordinated) {}

    private final Entrance entrance;
    private final Memberships memberships;
    private final Affiliations affiliations;
    private final People people;

    Answerers(Entrance entrance, Memberships memberships, Affiliations affiliations, People people) {
        this.entrance = entrance;
        this.memberships = memberships;
        this.affiliations = affiliations;
        this.people = people;
    }

    Found of(OrganisationId organisation) {
        return entrance.look(() -> find(organisation));
    }

    private Found find(OrganisationId organisation) {
        List<NetworkId> networks = affiliations.listOf(organisation).stream()
                .map(Affiliations.In::id)
                .toList();
        List<Person> editors = members(organisation, member -> member.roles().contains(Role.EDITOR));
        if (!editors.isEmpty()) {
            return new Found(editors, networks, false);
        }
        List<Person> coordinators = reachable(networks.stream()
                .flatMap(network -> memberships.listCoordinators(network).stream())
                .distinct()
                .toList());
        if (!coordinators.isEmpty()) {
            return new Found(coordinators, networks, true);
        }
        return new Found(members(organisation, Member::administers), networks, false);
    }

    private List<Person> members(OrganisationId organisation, Predicate<Member> who) {
        return reachable(memberships.list(organisation).stream()
                .filter(who)
                .map(Member::id)
                .toList());
    }

    private List<Person> reachable(List<PersonId> ids) {
        return people.listAll(ids).stream()
                .filter(person -> person.email() != null && people.isActive(person.id()))
                .toList();
    }

    /** Whoever asked, if they are still there. */
    Optional<Person> asker(@Nullable PersonId by) {
        return by == null ? Optional.empty() : entrance.look(() -> people.find(by));
    }
}
