package express.attendance;

import express.base.Parameters;
import express.gatherings.Gathering;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What hosts decided, by gathering. */
@Repository
@Transactional
class Books {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Books(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What is usual, until somebody decides. */
    @Transactional(readOnly = true)
    Book get(Gathering gathering) {
        return jdbc.sql("""
            select threshold, audit_years, content, signatory
            from attendance.book
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering.id()))
                .query(Book.class)
                .optional()
                .orElse(Book.USUAL);
    }

    void put(Gathering gathering, Book book) {
        jdbc.sql("""
            insert into attendance.book (
                gathering_id, host_id, threshold, audit_years, content, signatory, decided_at)
            values (:gathering, :host, :threshold, :auditYears, :content, :signatory, :now)
            on conflict (gathering_id) do update
            set threshold = excluded.threshold,
                audit_years = excluded.audit_years,
                content = excluded.content,
                signatory = excluded.signatory,
                decided_at = excluded.decided_at
            """)
                .paramSource(Parameters.of(book)
                        .and("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("now", time.instant()))
                .update();
    }
}
