package express.applications;

import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What an officer found of each thing that has to be there. */
@Repository
@Transactional
class Findings {

    /** @param code of a document of the product, or one of the checks that all have */
    record Finding(
            String code,
            boolean fine,
            String words,
            @Nullable PersonId by,
            Instant at) {}

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Finding> list(UUID application) {
        return jdbc.sql("""
            select code, fine, words, by_id as by, at
            from applications.finding
            where application_id = :application
            order by code
            """)
                .paramSource(Parameters.with("application", application))
                .query(Finding.class)
                .list();
    }

    void put(UUID application, Finding finding) {
        jdbc.sql("""
            insert into applications.finding (application_id, code, fine, words, by_id, at)
            values (:application, :code, :fine, :words, :by, :at)
            on conflict (application_id, code) do update
            set fine = excluded.fine, words = excluded.words, by_id = excluded.by_id, at = excluded.at
            """)
                .paramSource(Parameters.of(finding).and("application", application))
                .update();
    }
}
