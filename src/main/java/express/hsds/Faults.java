package express.hsds;

import express.base.Parameters;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with the files that were brought. */
@Repository
@Transactional
class Faults {

    private final JdbcClient jdbc;

    Faults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fault as it is shown, and how often it was found. */
    record Told(
            String file,
            long line,
            String object,
            @Nullable UUID id,
            Fault.Reason reason,
            String field,
            String detail,
            boolean refused,
            int times) {

        static Told of(Fault fault, int times) {
            return new Told(
                    fault.file(),
                    fault.line(),
                    fault.object(),
                    fault.id(),
                    fault.reason(),
                    fault.field(),
                    fault.detail(),
                    fault.refused(),
                    times);
        }
    }

    void add(UUID id, List<Told> faults) {
        jdbc.sql("""
            insert into hsds.fault (import_id, file, line, object, id, reason, field, detail, refused, times)
            select :id, file, line, object, id, reason, field, detail, refused, times
            from unnest(cast(:files as text[]), cast(:lines as bigint[]), cast(:objects as text[]),
                cast(:ids as uuid[]), cast(:reasons as text[]), cast(:fields as text[]), cast(:details as text[]),
                cast(:refusals as boolean[]), cast(:times as int[]))
                as found (file, line, object, id, reason, field, detail, refused, times)
            """)
                .paramSource(Parameters.with("id", id)
                        .and("files", each(faults, Told::file))
                        .and("lines", each(faults, Told::line))
                        .and("objects", each(faults, Told::object))
                        .and("ids", each(faults, Told::id))
                        .and("reasons", each(faults, Told::reason))
                        .and("fields", each(faults, Told::field))
                        .and("details", each(faults, Told::detail))
                        .and("refusals", each(faults, Told::refused))
                        .and("times", each(faults, Told::times)))
                .update();
    }

    /** One value of each. */
    static <T> List<@Nullable Object> each(List<T> all, Function<T, @Nullable Object> value) {
        return all.stream().map(value).toList();
    }

    @Transactional(readOnly = true)
    public List<Told> list(UUID id, long from, int most) {
        return jdbc.sql("""
            select file, line, object, id, reason, field, detail, refused, times
            from hsds.fault
            where import_id = :id
            order by not refused, number
            offset :from
            limit :most
            """)
                .paramSource(Parameters.with("id", id).and("from", from).and("most", most))
                .query(Told.class)
                .list();
    }

    record Count(long refused, long notes) {}

    @Transactional(readOnly = true)
    public Count count(UUID id) {
        return jdbc.sql("""
            select count(*) filter (where refused) as refused, count(*) filter (where not refused) as notes
            from hsds.fault
            where import_id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Count.class)
                .single();
    }
}
