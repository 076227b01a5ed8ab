package express.breakouts;

import express.base.Parameters;
import express.people.Kept;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Groups of gatherings that are long over, with all answers that were searched. */
@Component
@Transactional
class BreakoutsKept implements Kept {

    private final JdbcClient jdbc;

    BreakoutsKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "breakouts.kept";
    }

    @Override
    public int days() {
        return 90;
    }

    /** All that hangs on a desk goes with it. */
    @Override
    public int removeBefore(Instant end) {
        return jdbc.sql("""
            delete from breakouts.desk
            where ends_at < :end
            """).paramSource(Parameters.with("end", end)).update();
    }
}
