package express.jobs;

import express.base.Parameters;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes jobs a month after they ended. */
@Component("jobsClearing")
class Clearing implements Routine {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final InstantSource time;

    Clearing(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String name() {
        return "jobs-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        jdbc.sql("""
            delete from jobs.job
            where ended_at < :before
            """)
                .paramSource(Parameters.with("before", time.instant().minus(KEPT)))
                .update();
    }
}
