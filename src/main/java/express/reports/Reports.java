package express.reports;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.gatherings.Gathering;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reports while they are worked on; whose they are, the database decides. */
@Repository
@Transactional
class Reports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Reports(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Optional<Report> find(UUID gathering) {
        return jdbc.sql("""
            select gathering_id, host_id, languages, edition, findings, drafted_at, thanks, policies,
                   array(select line_id from reports.omission where omission.gathering_id = report.gathering_id)
                       as left_out
            from reports.report
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Reports::report)
                .optional();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("gathering_id", UUID.class),
                new OrganisationId(row.getObject("host_id", UUID.class)),
                list(row.getArray("languages"), String[].class),
                row.getInt("edition"),
                Findings.read(row.getString("findings")),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("thanks"), Thanks.class),
                list(row.getArray("policies"), UUID[].class),
                Set.copyOf(list(row.getArray("left_out"), UUID[].class)));
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return List.of(type.cast(array.getArray()));
    }

    @Transactional(readOnly = true)
    Report get(UUID gathering) {
        return find(gathering).orElseThrow(NotFound::new);
    }

    /** Of two who begin it at once both get the same. */
    void begin(Gathering gathering, List<String> languages, Findings findings, Thanks thanks) {
        jdbc.sql("""
            insert into reports.report (
                gathering_id, host_id, languages, edition, findings, drafted_at, thanks, policies)
            values (:gathering, :host, cast(:languages as text[]), 1, cast(:findings as jsonb), :now,
                cast(:thanks as jsonb), '{}')
            on conflict (gathering_id) do nothing
            """)
                .paramSource(Parameters.with("gathering", gathering.id())
                        .and("host", gathering.host())
                        .and("languages", languages)
                        .and("findings", findings.json())
                        .and("thanks", JSON.writeValueAsString(thanks))
                        .and("now", time.instant()))
                .update();
    }

    /** What was found anew; what people wrote stands apart from it and stays. */
    void draft(UUID gathering, Findings findings) {
        jdbc.sql("""
            update reports.report
            set findings = cast(:findings as jsonb),
                drafted_at = :now,
                edition = edition + case when findings = cast(:findings as jsonb) then 0 else 1 end
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering)
                        .and("findings", findings.json())
                        .and("now", time.instant()))
                .update();
    }

    void change(UUID gathering, List<String> languages, Thanks thanks, List<UUID> policies) {
        jdbc.sql("""
            update reports.report
            set languages = cast(:languages as text[]),
                thanks = cast(:thanks as jsonb),
                policies = cast(:policies as uuid[]),
                edition = edition + 1
            where gathering_id = :gathering
            """)
                .paramSource(Parameters.with("gathering", gathering)
                        .and("languages", languages)
                        .and("thanks", JSON.writeValueAsString(thanks))
                        .and("policies", policies))
                .update();
    }
}
