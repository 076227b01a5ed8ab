package express.joining;

import express.base.PersonId;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How advisers are called who have a case, for those who may know that it exists. */
@Component
class Saying {

    private final Entrance entrance;
    private final People people;

    Saying(Entrance entrance, People people) {
        this.entrance = entrance;
        this.people = people;
    }

    Map<PersonId, String> names(Collection<PersonId> ids) {
        var distinct = ids.stream().distinct().toList();
        return entrance.look(() -> people.listAll(distinct)).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
