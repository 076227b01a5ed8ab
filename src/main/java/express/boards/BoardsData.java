package express.boards;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody wrote on boards, and for what they voted. The words belong to those who met and stay; that they are
 * somebody's goes with them.
 */
@Component
@Transactional
class BoardsData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Authors authors;
    private final List<Aliases> aliases;

    BoardsData(JdbcClient jdbc, Authors authors, List<Aliases> aliases) {
        this.jdbc = jdbc;
        this.authors = authors;
        this.aliases = List.copyOf(aliases);
    }

    @Override
    public String name() {
        return "boards.written";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return JSON.readValue(
                jdbc.sql("""
                    select json_strip_nulls(json_build_object(
                        'lines', (
                            select json_agg(json_build_object('words', words, 'written', written_at) order by written_at)
                            from boards.wording
                            where author = any (:keys)),
                        'votes', (
                            select json_agg(words order by line.id)
                            from boards.vote
                            join boards.line on line.board_id = vote.board_id and line.id = vote.line_id
                            where voter = any (:keys))))
                    """)
                        .paramSource(Parameters.with("keys", keys(person)))
                        .query(String.class)
                        .single(),
                new TypeReference<>() {});
    }

    private List<String> keys(PersonId person) {
        return Stream.concat(Stream.of(Seat.key(person)), aliases.stream().flatMap(it -> it.of(person).stream()))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        keys(person).forEach(authors::forget);
    }
}
