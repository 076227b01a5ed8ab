package express.policy;

import express.base.ChainStep;
import express.base.NotFound;
import express.base.Parameters;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What entries say. What is removed is shown no more, but keeps its words for those who cite it. */
@Repository
@Transactional
class PolicyLines {

    private static final String ALL = """
        select id, entry_slug as entry, kind, place, steps, mark, words
        from policy.line
        where removed_at is null
        """;

    private final JdbcClient jdbc;

    PolicyLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id, String entry, Line.Kind kind, int place, List<ChainStep> steps, Line.Mark mark, String words) {

        Line line() {
            return new Line(id, entry, kind, place, steps, mark, Said.read(words));
        }
    }

    @Transactional(readOnly = true)
    List<Line> listOf(String entry) {
        return jdbc.sql(ALL + """
              and entry_slug = :entry
            order by place, id
            """).paramSource(Parameters.with("entry", entry)).query(Row.class).list().stream()
                .map(Row::line)
                .toList();
    }

    @Transactional(readOnly = true)
    Line get(String entry, UUID id) {
        return listOf(entry).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** New, or instead of what it was. */
    void put(Line line) {
        jdbc.sql("""
            insert into policy.line (id, entry_slug, kind, place, steps, mark, words)
            values (:id, :entry, :kind, :place, cast(:steps as text[]), :mark, cast(:words as jsonb))
            on conflict (id) do update
            set kind = excluded.kind,
                place = excluded.place,
                steps = excluded.steps,
                mark = excluded.mark,
                words = excluded.words,
                removed_at = null
            """)
                .paramSource(Parameters.of(line).and("words", line.words().json()))
                .update();
    }

    void remove(String entry, UUID id) {
        jdbc.sql("""
            update policy.line
            set removed_at = now()
            where entry_slug = :entry
              and id = :id
            """).paramSource(Parameters.with("entry", entry).and("id", id)).update();
    }

    /** Removes all of an entry but these. */
    void keepOnly(String entry, List<UUID> ids) {
        jdbc.sql("""
            update policy.line
            set removed_at = now()
            where entry_slug = :entry
              and removed_at is null
              and id <> all (cast(:ids as uuid[]))
            """)
                .paramSource(Parameters.with("entry", entry).and("ids", ids))
                .update();
    }
}
