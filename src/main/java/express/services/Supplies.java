package express.services;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
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

    private record Packed(OrganisationId organisation, String lines) {}

    private static final RowMapper<Packed> PACKED =
            (row, number) -> new Packed(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2));

    private final JdbcClient jdbc;

    Supplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every organisation that has any. */
    public Map<OrganisationId, List<Supply>> list(LocalDate today) {
        return unpack(jdbc.sql("""
            select organisation_id, string_agg(packed, E'\n')
            from services.supply
            where counts_until >= :today
            group by organisation_id
            """)
                .paramSource(Parameters.with("today", today))
                .query(PACKED)
                .list());
    }

    public List<Supply> listOf(Collection<OrganisationId> organisations, LocalDate today) {
        return unpack(jdbc.sql("""
            select organisation_id, string_agg(packed, E'\n')
            from services.supply
            where counts_until >= :today
              and organisation_id = any (cast(:organisations as uuid[]))
            group by organisation_id
            """)
                        .paramSource(Parameters.with("today", today).and("organisations", organisations))
                        .query(PACKED)
                        .list())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Many services are alike in this. */
    private static Map<OrganisationId, List<Supply>> unpack(List<Packed> rows) {
        Map<String, Supply> known = new HashMap<>();
        Map<OrganisationId, List<Supply>> supplies = new HashMap<>();
        for (Packed row : rows) {
            supplies.put(
                    row.organisation(),
                    Stream.of(row.lines().split("\n"))
                            .map(line -> known.computeIfAbsent(line, Supply::of))
                            .toList());
        }
        return supplies;
    }
}
