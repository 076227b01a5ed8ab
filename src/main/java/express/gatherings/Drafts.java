package express.gatherings;

import express.base.NotFound;
import express.base.Parameters;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Programmes that are being arranged, without their words, which are texts. */
@Repository
@Transactional
class Drafts {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Drafts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void begin(Gathering gathering, Programme programme) {
        jdbc.sql("""
            insert into gatherings.draft (gathering_id, host_id, programme, changed_at)
            values (:id, :host, cast(:programme as jsonb), :now)
            """)
                .paramSource(row(gathering, programme).and("host", gathering.host()))
                .update();
    }

    @Transactional(readOnly = true)
    Programme get(Gathering gathering) {
        return read("""
            select programme
            from gatherings.draft
            where gathering_id = :id
            """, gathering);
    }

    /** Whoever arranges it at the same time waits. */
    Programme lock(Gathering gathering) {
        return read("""
            select programme
            from gatherings.draft
            where gathering_id = :id
            for update
            """, gathering);
    }

    private Programme read(String sql, Gathering gathering) {
        return jdbc.sql(sql)
                .paramSource(Parameters.with("id", gathering.id()))
                .query(String.class)
                .optional()
                .map(Programme::read)
                .orElseThrow(NotFound::new);
    }

    void write(Gathering gathering, Programme programme) {
        jdbc.sql("""
            update gatherings.draft
            set programme = cast(:programme as jsonb), changed_at = :now
            where gathering_id = :id
            """).paramSource(row(gathering, programme)).update();
    }

    private Parameters row(Gathering gathering, Programme programme) {
        Programme wordless = programme.saying(Said.NOTHING, session -> session.saying(Said.NOTHING));
        return Parameters.with("id", gathering.id())
                .and("programme", wordless.json())
                .and("now", time.instant());
    }
}
