package express.services;

import express.base.NotFound;
import express.base.Parameters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables that were brought lately. The database shows each to those who may write what it says. */
@Repository
@Transactional
class Uploads {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final InstantSource time;

    Uploads(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void add(Upload upload) {
        jdbc.sql("""
            insert into services.upload (id, network_id, organisation_id, name, content, uploaded_at)
            values (:id, :network, :organisation, :name, :content, :uploadedAt)
            """).paramSource(Parameters.of(upload)).update();
    }

    @Transactional(readOnly = true)
    Upload get(UUID id) {
        return jdbc.sql("""
            select id, network_id as network, organisation_id as organisation, name, content, uploaded_at, started_at,
                   done_at, added, changed
            from services.upload
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Upload.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether nobody had; of two who start it at once one does. */
    boolean start(UUID id) {
        return jdbc.sql("""
            update services.upload
            set started_at = :now
            where id = :id
              and started_at is null
            """)
                        .paramSource(Parameters.with("id", id).and("now", time.instant()))
                        .update()
                == 1;
    }

    void count(UUID id, int added, int changed) {
        jdbc.sql("""
            update services.upload
            set added = added + :added,
                changed = changed + :changed
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("added", added).and("changed", changed))
                .update();
    }

    void finish(UUID id) {
        jdbc.sql("""
            update services.upload
            set done_at = :now
            where id = :id
            """)
                .paramSource(Parameters.with("id", id).and("now", time.instant()))
                .update();
    }

    /** Nobody looks at them any more. */
    void removeOld() {
        jdbc.sql("""
            delete from services.upload
            where uploaded_at < :end
            """)
                .paramSource(Parameters.with("end", time.instant().minus(KEPT)))
                .update();
    }
}
