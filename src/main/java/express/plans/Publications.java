package express.plans;

import express.base.NetworkId;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was published of plans. Everybody may read the latest version, unless it was taken back. */
@Repository
@Transactional
class Publications {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Publications(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(int version, Instant at, String sheet) {

        Publication publication() {
            return new Publication(version, at, PlanSheet.read(sheet));
        }
    }

    @Transactional(readOnly = true)
    Optional<Publication> find(NetworkId network) {
        return jdbc.sql("""
            select version, published_at as at, sheet
            from plans.publication
            where network_id = :network
              and taken_back_at is null
            order by version desc
            limit 1
            """)
                .paramSource(Parameters.with("network", network))
                .query(Row.class)
                .optional()
                .map(Row::publication);
    }

    /** The next version; what was published before is not shown any more. */
    void add(NetworkId network, PlanSheet sheet) {
        takeBack(network);
        jdbc.sql("""
            insert into plans.publication (network_id, version, published_at, sheet)
            select :network, coalesce(max(version), 0) + 1, :now, cast(:sheet as jsonb)
            from plans.publication
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network)
                        .and("sheet", sheet.json())
                        .and("now", time.instant()))
                .update();
    }

    void takeBack(NetworkId network) {
        jdbc.sql("""
            update plans.publication
            set taken_back_at = :now
            where network_id = :network
              and taken_back_at is null
            """)
                .paramSource(Parameters.with("network", network).and("now", time.instant()))
                .update();
    }
}
