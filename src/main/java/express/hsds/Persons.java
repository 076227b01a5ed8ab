package express.hsds;

import static express.hsds.Faults.each;

import express.base.Parameters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What others said with the names and addresses of persons in it, which is not published. */
@Repository
@Transactional
class Persons {

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remove(List<Kept> rows) {
        jdbc.sql("""
            delete from hsds.personal
            using unnest(cast(:kinds as text[]), cast(:ids as uuid[])) as renewed (kind, id)
            where personal.kind = renewed.kind
              and personal.id = renewed.id
            """)
                .paramSource(Parameters.with("kinds", each(rows, it -> it.kind().word()))
                        .and("ids", each(rows, Kept::id)))
                .update();
    }

    void put(List<Kept> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into hsds.personal (kind, id, said)
            select kind, id, said
            from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:said as jsonb[]))
                as arrived (kind, id, said)
            """)
                .paramSource(Parameters.with("kinds", each(rows, it -> it.kind().word()))
                        .and("ids", each(rows, Kept::id))
                        .and("said", each(rows, it -> Written.of(it.remainder().said()))))
                .update();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from hsds.personal").query(Long.class).single();
    }

    /** The names and addresses of persons that came with files; what is published stays. */
    void forget() {
        jdbc.sql("delete from hsds.personal").update();
    }
}
