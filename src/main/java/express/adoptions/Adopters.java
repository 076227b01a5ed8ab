package express.adoptions;

import express.base.PersonId;
import express.base.Role;
import express.people.Entrance;
import express.people.Member;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a letter about an adoption reaches: the editors who write the copy; if there are none left, the network. */
@Component
class Adopters {

    private final Entrance entrance;
    private final Memberships memberships;
    private final People people;

    Adopters(Entrance entrance, Memberships memberships, People people) {
        this.entrance = entrance;
        this.memberships = memberships;
        this.people = people;
    }

    /** Not within a transaction: they are looked up as nobody whom the rows of people would show them to. */
    List<Person> list(Adoption adoption) {
        return entrance.look(() -> {
            List<PersonId> editors = memberships.list(adoption.organisation()).stream()
                    .filter(member -> member.roles().contains(Role.EDITOR) && !member.deactivated())
                    .map(Member::id)
                    .toList();
            return people.listAll(editors.isEmpty() ? coordinators(adoption) : editors).stream()
                    .filter(person -> person.email() != null)
                    .toList();
        });
    }

    private List<PersonId> coordinators(Adoption adoption) {
        return memberships.listCoordinators(adoption.network()).stream()
                .filter(people::isActive)
                .toList();
    }
}
