package express.accompaniment;

import express.base.PersonId;
import express.people.Entrance;
import express.people.People;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of those who accompany; whoever sees what they did may know who they are. */
@Component
class Who {

    private final Entrance entrance;
    private final People people;

    Who(Entrance entrance, People people) {
        this.entrance = entrance;
        this.people = people;
    }

    Map<PersonId, String> names(Stream<@Nullable PersonId> named) {
        var ids = named.filter(Objects::nonNull).distinct().toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entrance.look(() -> people.listAll(ids)).forEach(it -> names.put(it.id(), it.name()));
        }
        return names;
    }
}
