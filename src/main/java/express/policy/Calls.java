package express.policy;

import express.base.NotFound;
import express.base.Parameters;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calls with their deadlines. */
@Repository
@Transactional
class Calls {

    private static final String ALL = """
        select id, fund_slug as fund, title, note, deadline, link
        from policy.call
        where removed_at is null
        """;

    private final JdbcClient jdbc;

    Calls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            @Nullable String fund,
            String title,
            String note,
            LocalDate deadline,
            @Nullable URI link) {

        Call call() {
            return new Call(id, fund, Said.read(title), Said.read(note), deadline, link);
        }
    }

    /** The next deadline first. */
    @Transactional(readOnly = true)
    List<Call> listOpen(LocalDate today) {
        return list("and deadline >= :day order by deadline, id", today);
    }

    /** Those whose deadline has passed not too long ago, the latest first. */
    @Transactional(readOnly = true)
    List<Call> listFading(LocalDate today) {
        return list("and deadline < :day order by deadline desc, id", today).stream()
                .filter(call -> call.fades(today))
                .toList();
    }

    private List<Call> list(String which, LocalDate day) {
        return jdbc.sql(ALL + which).paramSource(Parameters.with("day", day)).query(Row.class).list().stream()
                .map(Row::call)
                .toList();
    }

    @Transactional(readOnly = true)
    Call get(UUID id) {
        return jdbc.sql(ALL + "and id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Row.class)
                .optional()
                .map(Row::call)
                .orElseThrow(NotFound::new);
    }

    /** New, or instead of what it was. */
    void put(Call call) {
        jdbc.sql("""
            insert into policy.call (id, fund_slug, title, note, deadline, link)
            values (:id, :fund, cast(:title as jsonb), cast(:note as jsonb), :deadline, :link)
            on conflict (id) do update
            set fund_slug = excluded.fund_slug,
                title = excluded.title,
                note = excluded.note,
                deadline = excluded.deadline,
                link = excluded.link
            """)
                .paramSource(Parameters.of(call)
                        .and("title", call.title().json())
                        .and("note", call.note().json()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("""
            update policy.call
            set removed_at = now()
            where id = :id
            """).paramSource(Parameters.with("id", id)).update();
    }
}
