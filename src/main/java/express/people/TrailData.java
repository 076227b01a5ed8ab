package express.people;

import express.audit.Entry;
import express.audit.Trail;
import express.base.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who looked at what is held about somebody. The module of the trail stands below and cannot declare it itself. */
@Component
class TrailData implements PersonalData {

    private final Trail trail;
    private final People people;

    TrailData(Trail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    @Override
    public String name() {
        return "people.trail";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Entry> entries = trail.listLatest(person.value(), Integer.MAX_VALUE);
        Map<PersonId, String> names = names(entries);
        return entries.isEmpty()
                ? Map.of()
                : Map.of(
                        "entries",
                        entries.stream().map(it -> exported(it, names)).toList());
    }

    /** Of those who are still there. People may know who looked, also when they do not work with them. */
    Map<PersonId, String> names(List<Entry> entries) {
        List<PersonId> actors = entries.stream()
                .map(Entry::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.listAll(actors).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static Map<String, Object> exported(Entry entry, Map<PersonId, String> names) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", entry.at().toString());
        line.put("act", entry.act().name());
        line.put("what", List.of(entry.what().split(" ")));
        Optional.ofNullable(names.get(entry.actor())).ifPresent(name -> line.put("by", name));
        Optional.ofNullable(entry.background()).ifPresent(work -> line.put("work", work));
        return line;
    }

    /** What was done stays provable; with its key go the hashes that tie it to any content. */
    @Override
    public void erase(PersonId person) {
        trail.forget(person.value());
    }
}
