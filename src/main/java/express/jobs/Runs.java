package express.jobs;

import express.base.Parameters;
import express.database.Changes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What running work writes down, each time in a short transaction of its own so that everybody sees it at once. A run
 * that was replaced by a later one, or whose job is gone, changes nothing.
 */
@Repository
@Transactional(label = Changes.APART)
class Runs {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Runs(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * One try of a job.
     *
     * @param run counts from one
     * @param done how far the try before it was
     */
    record Run(UUID id, String input, int run, long done, boolean stopping) {}

    Optional<Run> begin(UUID job) {
        return jdbc.sql("""
            update jobs.job
            set state = 'RUNNING', run = run + 1
            where id = :job
              and state in ('WAITING', 'RUNNING')
            returning id, input, run, done,
                      exists (select from jobs.stopping where job_id = job.id) as stopping
            """)
                .paramSource(Parameters.with("job", job))
                .query(Run.class)
                .optional();
    }

    Progress.Word note(Run run, long done, long outOf) {
        Optional<Boolean> stopping = jdbc.sql("""
            update jobs.job
            set done = :done, out_of = :outOf
            where id = :id
              and run = :run
              and state = 'RUNNING'
            returning exists (select from jobs.stopping where job_id = job.id)
            """)
                .paramSource(of(run).and("done", done).and("outOf", outOf))
                .query(Boolean.class)
                .optional();
        return stopping.map(asked -> asked ? Progress.Word.STOP : Progress.Word.GO_ON)
                .orElse(Progress.Word.GIVE_UP);
    }

    void putBack(Run run) {
        jdbc.sql("""
            update jobs.job
            set state = 'WAITING'
            where id = :id
              and run = :run
              and state = 'RUNNING'
            """).paramSource(of(run)).update();
    }

    void end(Run run, Job.State state, @Nullable String reason) {
        jdbc.sql("""
            update jobs.job
            set state = :state, reason = :reason, ended_at = :at
            where id = :id
              and run = :run
              and state = 'RUNNING'
            """)
                .paramSource(of(run).and("state", state).and("reason", reason).and("at", time.instant()))
                .update();
    }

    /** With what it came to. */
    void finish(Run run, Progress progress, Job.State state) {
        jdbc.sql("""
            update jobs.job
            set state = :state, done = :done, out_of = :outOf, result = :result, ended_at = :at
            where id = :id
              and run = :run
              and state = 'RUNNING'
            """)
                .paramSource(of(run).and("state", state)
                        .and("done", progress.done())
                        .and("outOf", progress.outOf())
                        .and("result", progress.result())
                        .and("at", time.instant()))
                .update();
    }

    private static Parameters of(Run run) {
        return Parameters.with("id", run.id()).and("run", run.run());
    }
}
