package express.assessments;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of all networks. */
@Repository
@Transactional
class Assessments {

    private static final String ALL = """
        select network_id as network, id, instrument, opened_at, closes_at, closed_at,
               (select count(*)
                from assessments.sheet
                where sheet.network_id = assessment.network_id
                  and sheet.assessment_id = assessment.id) as sheets
        from assessments.assessment
        """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final InstantSource time;

    Assessments(JdbcClient jdbc, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.time = time;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/assessments";
    }

    /** Nothing, if one of the same instrument is open already; of two who open one at once one does. */
    Optional<UUID> open(NetworkId network, String instrument, Instant from, Instant until) {
        UUID id = Ids.next();
        int opened = jdbc.sql("""
            insert into assessments.assessment (network_id, id, instrument, opened_at, closes_at)
            values (:network, :id, :instrument, :from, :until)
            on conflict (network_id, instrument) where closed_at is null do nothing
            """)
                .paramSource(Parameters.with("network", network)
                        .and("id", id)
                        .and("instrument", instrument)
                        .and("from", from)
                        .and("until", until))
                .update();
        if (opened == 0) {
            return Optional.empty();
        }
        trail.note(network.value(), Act.CREATED, "assessment", id.toString());
        return Optional.of(id);
    }

    @Transactional(readOnly = true)
    Assessment get(NetworkId network, UUID id) {
        return jdbc.sql(ALL + """
            where network_id = :network
              and id = :id
            """)
                .paramSource(Parameters.with("network", network).and("id", id))
                .query(Assessment.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Assessment> list(NetworkId network) {
        return jdbc.sql(ALL + """
            where network_id = :network
            order by opened_at desc, id
            """)
                .paramSource(Parameters.with("network", network))
                .query(Assessment.class)
                .list();
    }

    /** Those whose last day is over, and that are still to be closed. */
    @Transactional(readOnly = true)
    List<Assessment> listDue() {
        return jdbc.sql(ALL + """
            where closed_at is null
              and closes_at <= :now
            order by closes_at
            """)
                .paramSource(Parameters.with("now", time.instant()))
                .query(Assessment.class)
                .list();
    }

    /**
     * Whether it was open until now. Waits for answers that are being kept, so that each is in the results or was
     * refused.
     */
    boolean close(Assessment assessment, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))::text")
                .paramSource(Parameters.with("id", assessment.id().toString()))
                .query(String.class)
                .optional();
        boolean closed = jdbc.sql("""
            update assessments.assessment
            set closed_at = :at
            where network_id = :network
              and id = :id
              and closed_at is null
            """)
                        .paramSource(Parameters.with("network", assessment.network())
                                .and("id", assessment.id())
                                .and("at", at))
                        .update()
                > 0;
        if (closed) {
            trail.note(
                    assessment.network().value(),
                    Act.CHANGED,
                    "assessment",
                    assessment.id().toString());
        }
        return closed;
    }

    /** Keeps it as it is, open or closed, until the caller's transaction ends; others may do so at the same time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Assessment hold(NetworkId network, UUID id) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:id, 0))::text")
                .paramSource(Parameters.with("id", id.toString()))
                .query(String.class)
                .optional();
        return get(network, id);
    }
}
