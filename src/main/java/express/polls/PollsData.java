package express.polls;

import express.base.Parameters;
import express.base.PersonId;
import express.boards.Aliases;
import express.boards.Seat;
import express.people.PersonalData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which polls somebody answered. What they answered nobody can find, nor give back. */
@Component
@Transactional
class PollsData implements PersonalData {

    private record Named(UUID id, String title) {}

    private final JdbcClient jdbc;
    private final List<Aliases> aliases;

    PollsData(JdbcClient jdbc, List<Aliases> aliases) {
        this.jdbc = jdbc;
        this.aliases = List.copyOf(aliases);
    }

    @Override
    public String name() {
        return "polls.voice";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<String> answered =
                named(person).values().stream().map(Named::title).sorted().toList();
        return answered.isEmpty() ? Map.of() : Map.of("answered", answered);
    }

    /** By print. */
    private Map<String, Named> named(PersonId person) {
        Map<String, Named> prints = new HashMap<>();
        List<String> keys = Stream.concat(
                        Stream.of(Seat.key(person)), aliases.stream().flatMap(it -> it.of(person).stream()))
                .toList();
        jdbc.sql("select id, title from polls.poll where standing <> 'DRAFT'")
                .query(Named.class)
                .list()
                .forEach(poll -> keys.forEach(key -> prints.put(Polls.print(poll.id(), key), poll)));
        List<String> given = jdbc.sql("select print from polls.voice where print = any (:prints)")
                .paramSource(Parameters.with("prints", prints.keySet()))
                .query(String.class)
                .list();
        prints.keySet().retainAll(given);
        return prints;
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from polls.voice where print = any (:prints)")
                .paramSource(Parameters.with("prints", named(person).keySet()))
                .update();
    }
}
