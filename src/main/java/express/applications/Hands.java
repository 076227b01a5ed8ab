package express.applications;

import express.base.PersonId;
import express.people.Entrance;
import express.people.People;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose hands an application is, and was. */
@Component
record Hands(Keeping keeping, Entrance entrance, People people) {

    /** From one to another; empty is somebody whose account is gone. */
    record Passed(String from, String to, Instant at, String by) {}

    /** @param keeper empty, if nobody looks after it */
    record Shown(String keeper, List<Passed> passed) {}

    Shown of(Application it) {
        List<Keeping.Handed> handed = keeping.listHanded(it.id());
        List<PersonId> ids = Stream.concat(
                        Stream.ofNullable(it.keeper()),
                        handed.stream()
                                .flatMap(one -> Stream.of(
                                                Stream.ofNullable(one.from()),
                                                Stream.ofNullable(one.to()),
                                                Stream.ofNullable(one.by()))
                                        .flatMap(all -> all)))
                .distinct()
                .toList();
        Map<PersonId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entrance.look(() -> people.listAll(ids)).forEach(person -> names.put(person.id(), person.name()));
        }
        return new Shown(
                name(names, it.keeper()),
                handed.stream()
                        .map(one -> new Passed(
                                name(names, one.from()), name(names, one.to()), one.at(), name(names, one.by())))
                        .toList());
    }

    private static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
