package express.assessments;

import express.audit.Act;
import express.audit.Trail;
import express.base.NetworkId;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which networks compare themselves with others: those that said so and did not take it back. */
@Repository
@Transactional
class ComparisonConsents {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final InstantSource time;

    ComparisonConsents(JdbcClient jdbc, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.time = time;
    }

    /** Since when it consents. */
    @Transactional(readOnly = true)
    Optional<Instant> find(NetworkId network) {
        return jdbc.sql("""
            select given_at
            from assessments.consent
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query((row, number) ->
                        row.getObject("given_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Transactional(readOnly = true)
    List<NetworkId> list() {
        return jdbc.sql("""
            select network_id
            from assessments.consent
            order by network_id
            """).query(UUID.class).list().stream()
                .map(NetworkId::new)
                .toList();
    }

    void give(NetworkId network) {
        int given = jdbc.sql("""
            insert into assessments.consent (network_id, given_at)
            values (:network, :now)
            on conflict (network_id) do nothing
            """)
                .paramSource(Parameters.with("network", network).and("now", time.instant()))
                .update();
        if (given > 0) {
            trail.note(network.value(), Act.CHANGED, "assessments-comparison", "given");
        }
    }

    void takeBack(NetworkId network) {
        int taken =
                jdbc.sql("""
                    delete from assessments.consent
                    where network_id = :network
                    """).paramSource(Parameters.with("network", network)).update();
        if (taken > 0) {
            trail.note(network.value(), Act.CHANGED, "assessments-comparison", "taken back");
        }
    }
}
