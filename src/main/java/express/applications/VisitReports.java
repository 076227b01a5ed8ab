package express.applications;

import express.base.Parameters;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What officers saw where somebody works or wants to. */
@Repository
@Transactional
class VisitReports {

    enum Advice {
        GRANT,
        CHANGE,
        WAIT,
        REFUSE;

        String key() {
            return "applications.advice." + name().toLowerCase(Locale.ROOT);
        }
    }

    record VisitReport(
            UUID id,
            LocalDate visitedOn,
            String place,
            String seen,
            Advice advice,
            @Nullable PersonId by) {}

    private final JdbcClient jdbc;

    VisitReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<VisitReport> list(UUID application) {
        return jdbc.sql("""
            select id, visited_on, place, seen, advice, by_id as by
            from applications.visit
            where application_id = :application
            order by visited_on, id
            """)
                .paramSource(Parameters.with("application", application))
                .query(VisitReport.class)
                .list();
    }

    void add(UUID application, VisitReport report) {
        jdbc.sql("""
            insert into applications.visit (application_id, id, visited_on, place, seen, advice, by_id)
            values (:application, :id, :visitedOn, :place, :seen, :advice, :by)
            """)
                .paramSource(Parameters.of(report).and("application", application))
                .update();
    }
}
