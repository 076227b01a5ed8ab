package express.plans;

import express.base.NetworkId;
import express.base.Parameters;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The plans as wholes; there is one as soon as a coordinator writes it. */
@Repository
@Transactional
class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<Plan> find(NetworkId network) {
        return jdbc.sql("""
            select network_id as network, year, opened, summary, language, version
            from plans.plan
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query(Plan.class)
                .optional();
    }

    /** Whether nobody wrote it since the version that was seen, of which this is the next. */
    boolean write(Plan plan) {
        return jdbc.sql("""
            insert into plans.plan (network_id, year, opened, summary, language, version)
            select :network, :year, :opened, :summary, :language, 1
            where :version = 0
               or exists (select from plans.plan where network_id = :network)
            on conflict (network_id) do update
            set year = excluded.year,
                opened = excluded.opened,
                summary = excluded.summary,
                language = excluded.language,
                version = plan.version + 1
            where plan.version = :version
            """).paramSource(Parameters.of(plan)).update() == 1;
    }
}
