package express.boards;

import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
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

    BoardsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                            where author = :key),
                        'votes', (
                            select json_agg(words order by line.id)
                            from boards.vote
                            join boards.line on line.board_id = vote.board_id and line.id = vote.line_id
                            where voter = :key)))
                    """)
                        .paramSource(Parameters.with("key", Seat.key(person)))
                        .query(String.class)
                        .single(),
                new TypeReference<>() {});
    }

    @Override
    public void erase(PersonId person) {
        Parameters key = Parameters.with("key", Seat.key(person));
        jdbc.sql("update boards.line set author = '' where author = :key")
                .paramSource(key)
                .update();
        jdbc.sql("update boards.wording set author = '' where author = :key")
                .paramSource(key)
                .update();
        jdbc.sql("update boards.vote set voter = 'erased ' || gen_random_uuid() where voter = :key")
                .paramSource(key)
                .update();
    }
}
