package express.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import express.base.Wordless;
import express.database.Acting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of a job on this node, and what becomes of the job after it. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Runs runs;
    private final InstantSource time;
    private final BooleanSupplier leaving;

    /** @param leaving whether this node is going down */
    Attempt(Runs runs, InstantSource time, BooleanSupplier leaving) {
        this.runs = runs;
        this.time = time;
        this.leaving = leaving;
    }

    CompletionHandler<Void> of(Work work, UUID job) {
        return Acting.inBackground(
                work.kind(), () -> runs.begin(job).map(run -> of(work, run)).orElseGet(OnCompleteRemove::new));
    }

    private CompletionHandler<Void> of(Work work, Runs.Run run) {
        if (run.stopping()) {
            return end(run, Job.State.STOPPED);
        }
        if (run.run() > Failures.MOST_RUNS) {
            return fail(run, "jobs.failed.often");
        }
        var progress = new Progress((done, outOf) -> note(run, done, outOf), time, run.done());
        try {
            work.course().run(run.id(), run.input(), progress);
            return afterReturning(run, progress);
        } catch (Progress.Ended told) {
            return afterWord(run, progress.word());
        } catch (WorkFailed failure) {
            return fail(run, failure.getMessage());
        } catch (Exception | Error failure) {
            return afterFailure(work, run, failure);
        }
    }

    private Progress.Word note(Runs.Run run, long done, long outOf) {
        Progress.Word word = runs.note(run, done, outOf);
        return word == Progress.Word.GO_ON && leaving.getAsBoolean() ? Progress.Word.LEAVE : word;
    }

    /** Work that was told to end and then returned has not come to its end, but may have something to show. */
    private CompletionHandler<Void> afterReturning(Runs.Run run, Progress progress) {
        switch (progress.word()) {
            case GO_ON -> runs.finish(run, progress, Job.State.DONE);
            case STOP -> runs.finish(run, progress, Job.State.STOPPED);
            case LEAVE, GIVE_UP -> {
                return afterWord(run, progress.word());
            }
        }
        return new OnCompleteRemove<>();
    }

    private CompletionHandler<Void> afterWord(Runs.Run run, Progress.Word word) {
        return switch (word) {
            case STOP -> end(run, Job.State.STOPPED);
            case LEAVE -> again(run, Duration.ZERO);
            case GO_ON, GIVE_UP -> new OnCompleteRemove<>();
        };
    }

    private CompletionHandler<Void> afterFailure(Work work, Runs.Run run, Throwable failure) {
        LOG.warn("job {} of kind {} failed in run {}", run.id(), work.kind(), run.run(), Wordless.of(failure));
        if (leaving.getAsBoolean()) {
            return again(run, Duration.ZERO);
        }
        if (!Failures.mayPass(failure)) {
            return fail(run, "jobs.failed.unexpected");
        }
        return run.run() < Failures.MOST_RUNS
                ? again(run, Failures.pauseAfter(run.run()))
                : fail(run, "jobs.failed.often");
    }

    private CompletionHandler<Void> again(Runs.Run run, Duration pause) {
        runs.putBack(run);
        return new OnCompleteReschedule<>(FixedDelay.of(pause));
    }

    private CompletionHandler<Void> fail(Runs.Run run, String reason) {
        runs.end(run, Job.State.FAILED, reason);
        return new OnCompleteRemove<>();
    }

    private CompletionHandler<Void> end(Runs.Run run, Job.State state) {
        runs.end(run, state, null);
        return new OnCompleteRemove<>();
    }
}
