package express.directory;

import express.base.PersonId;
import express.base.Role;
import express.database.Installation;
import express.people.Entrance;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the first network, organisation and person of an empty installation. */
@Component
class Founding {

    private final Entrance entrance;
    private final Installation installation;
    private final Entries entries;
    private final People people;
    private final Memberships memberships;
    private final InstantSource time;

    Founding(
            Entrance entrance,
            Installation installation,
            Entries entries,
            People people,
            Memberships memberships,
            InstantSource time) {
        this.entrance = entrance;
        this.installation = installation;
        this.entries = entries;
        this.people = people;
        this.memberships = memberships;
        this.time = time;
    }

    /** What is decided first. */
    record First(
            String network,
            String territory,
            String organisation,
            Family family,
            String country,
            String name,
            String email,
            Locale language) {}

    /** The person who answers for everything from now on; nobody, if others were quicker. */
    Optional<PersonId> found(First first) {
        return entrance.open(() -> installation.found(time.instant()) ? Optional.of(begin(first)) : Optional.empty());
    }

    private PersonId begin(First first) {
        Network network =
                entries.begin(new Network.Facts(first.network(), first.territory(), List.of(first.language())));
        Organisation organisation = entries.join(
                network,
                new Organisation.Facts(
                        first.organisation(), first.family(), first.territory(), first.country(), null, null));
        PersonId person = people.enter(new Person(
                PersonId.next(),
                first.name(),
                Person.normalised(first.email()),
                first.language(),
                true,
                time.instant()));
        memberships.join(organisation.id(), person, Set.of(Role.ADMINISTRATOR));
        memberships.coordinate(network.id(), person);
        return person;
    }
}
