package express.services;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What counts of the services of organisations, for all networks at once. The database keeps it in few bytes when a
 * service is written; which of it counts today depends on the day alone.
 */
@Repository
@Transactional(readOnly = true)
public class Supplies {

    private static final String COUNT = """
        select organisation_id, %s
        from services.supply
        where counts_until >= :today
        group by organisation_id
        """.formatted(Stream.of(ChainStep.values())
            .map(step -> "count(*) filter (where steps & %d > 0)".formatted(1 << step.ordinal()))
            .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;

    Supplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At how many steps every organisation that has anything serves, and how often. */
    public Map<OrganisationId, StepCounts> count(LocalDate today) {
        Map<OrganisationId, StepCounts> counts = new HashMap<>();
        jdbc.sql(COUNT).paramSource(Parameters.with("today", today)).query(row -> {
            counts.put(new OrganisationId(row.getObject(1, UUID.class)), counts(row));
        });
        return counts;
    }

    private static StepCounts counts(ResultSet row) throws SQLException {
        int[] services = new int[ChainStep.values().length];
        for (int i = 0; i < services.length; i++) {
            services[i] = row.getInt(i + 2);
        }
        return new StepCounts(services);
    }

    /** Many services are alike in this. */
    public List<Supply> listOf(Collection<OrganisationId> organisations, LocalDate today) {
        Map<String, Supply> known = new HashMap<>();
        return jdbc.sql("""
            select packed
            from services.supply
            where counts_until >= :today
              and organisation_id = any (cast(:organisations as uuid[]))
            """)
                .paramSource(Parameters.with("today", today).and("organisations", organisations))
                .query((row, number) -> known.computeIfAbsent(row.getString(1), Supply::of))
                .list();
    }
}
