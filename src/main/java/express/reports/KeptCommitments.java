package express.reports;

import express.base.Parameters;
import express.people.Kept;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done or given up long ago, with what people said of it. The report keeps that it was taken on. */
@Component
@Transactional
class KeptCommitments implements Kept {

    private final JdbcClient jdbc;

    KeptCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "reports.kept";
    }

    @Override
    public int days() {
        return 365;
    }

    @Override
    public int removeBefore(Instant end) {
        Parameters before = Parameters.with("end", end);
        jdbc.sql("""
            delete from reports.commitment_link
            using reports.commitment
            where commitment.gathering_id = commitment_link.gathering_id
              and commitment.id = commitment_link.commitment_id
              and commitment.state <> 'OPEN'
              and commitment.answered_at < :end
            """).paramSource(before).update();
        return jdbc.sql("""
            delete from reports.commitment
            where state <> 'OPEN'
              and answered_at < :end
            """).paramSource(before).update();
    }
}
