package express.reports;

import express.base.Parameters;
import express.directory.Network;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What networks give of their work sessions: only those who work in one can, and can take it back. */
@Repository
@Transactional
class Contributions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Contributions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    List<Findings.Sheet> list(UUID gathering) {
        return jdbc.sql("""
            select sheet
            from reports.contribution
            where gathering_id = :gathering
            order by given_at, network_id
            """).paramSource(Parameters.with("gathering", gathering)).query(String.class).list().stream()
                .map(Contributions::read)
                .sorted(Comparator.comparing(Findings.Sheet::name))
                .toList();
    }

    static Findings.Sheet read(String json) {
        return JSON.readValue(json, Findings.Sheet.class);
    }

    static String json(Findings.Sheet sheet) {
        return JSON.writeValueAsString(sheet);
    }

    /** In the place of what the network gave before. */
    void give(Report report, Network network, UUID worksheet, Findings.Sheet sheet) {
        jdbc.sql("""
            insert into reports.contribution (gathering_id, network_id, host_id, worksheet_id, sheet, given_at)
            values (:gathering, :network, :host, :worksheet, cast(:sheet as jsonb), :now)
            on conflict (gathering_id, network_id) do update
            set worksheet_id = excluded.worksheet_id,
                sheet = excluded.sheet,
                given_at = excluded.given_at
            """)
                .paramSource(Parameters.with("gathering", report.gatheringId())
                        .and("network", network.id())
                        .and("host", report.host())
                        .and("worksheet", worksheet)
                        .and("sheet", json(sheet))
                        .and("now", time.instant()))
                .update();
    }

    void takeBack(Report report, Network network) {
        jdbc.sql("""
            delete from reports.contribution
            where gathering_id = :gathering
              and network_id = :network
            """)
                .paramSource(Parameters.with("gathering", report.gatheringId()).and("network", network.id()))
                .update();
    }
}
