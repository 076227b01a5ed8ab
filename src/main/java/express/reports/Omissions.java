package express.reports;

import express.audit.Act;
import express.audit.Trail;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lines that were found and are not to be read in the report. They stay in the records, and can be put back. */
@Repository
@Transactional
class Omissions {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Trail trail;

    Omissions(JdbcClient jdbc, InstantSource time, Trail trail) {
        this.jdbc = jdbc;
        this.time = time;
        this.trail = trail;
    }

    /** Of the lines that were not looked at, nothing changes. */
    void set(Viewer by, Report report, Collection<UUID> leftOut, Collection<UUID> shown) {
        if (leaveOut(report, leftOut) + putBack(report, shown) > 0) {
            jdbc.sql("update reports.report set edition = edition + 1 where gathering_id = :gathering")
                    .paramSource(Parameters.with("gathering", report.gatheringId()))
                    .update();
            trail.note(by, report.gatheringId(), Act.CHANGED, "report lines", "");
        }
    }

    private int leaveOut(Report report, Collection<UUID> lines) {
        return jdbc.sql("""
            insert into reports.omission (gathering_id, line_id, host_id, left_out_at)
            select :gathering, line, :host, :now
            from unnest(cast(:lines as uuid[])) as line
            on conflict do nothing
            """)
                .paramSource(of(report, lines).and("host", report.host()).and("now", time.instant()))
                .update();
    }

    private static Parameters of(Report report, Collection<UUID> lines) {
        return Parameters.with("gathering", report.gatheringId()).and("lines", lines);
    }

    private int putBack(Report report, Collection<UUID> lines) {
        return jdbc.sql("""
            delete from reports.omission
            where gathering_id = :gathering
              and line_id = any (cast(:lines as uuid[]))
            """).paramSource(of(report, lines)).update();
    }
}
