package express.applications;

import express.base.Ids;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to an application, in the order in which the applicant reads it. */
@Repository
@Transactional
class Happenings {

    /** @param words what somebody said with it; may be empty */
    record Happening(UUID id, Instant at, String kind, String words) {

        String key() {
            return "applications.happening." + kind;
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Happenings(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void note(UUID application, String kind, String words) {
        note(application, kind, words, time.instant());
    }

    void note(UUID application, String kind, String words, Instant at) {
        jdbc.sql("""
            insert into applications.happening (application_id, id, at, kind, words)
            values (:application, :id, :at, :kind, :words)
            """)
                .paramSource(Parameters.of(new Happening(Ids.next(), at, kind, words))
                        .and("application", application))
                .update();
    }

    @Transactional(readOnly = true)
    List<Happening> list(UUID application) {
        return jdbc.sql("""
            select id, at, kind, words
            from applications.happening
            where application_id = :application
            order by id
            """)
                .paramSource(Parameters.with("application", application))
                .query(Happening.class)
                .list();
    }
}
