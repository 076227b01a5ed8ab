package express.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import express.base.Wordless;
import express.database.Acting;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routines and works as db-scheduler knows them: a task of the same name each. */
final class Duties {

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);
    private static final Duration WHEN_FULL = Duration.ofSeconds(2);

    private final List<Routine> routines;
    private final List<Work> works;
    private final Attempt attempt;
    private final Semaphore places;

    Duties(List<Routine> routines, List<Work> works, Attempt attempt, Pace pace) {
        this.routines = List.copyOf(routines);
        this.works = List.copyOf(works);
        this.attempt = attempt;
        this.places = new Semaphore(pace.works());
        Set<String> names = new HashSet<>();
        Stream.concat(routines.stream().map(Routine::name), works.stream().map(Work::kind))
                .filter(name -> !names.add(name))
                .forEach(name -> {
                    throw new IllegalStateException("two routines or works are called " + name);
                });
    }

    boolean know(String kind) {
        return works.stream().anyMatch(work -> work.kind().equals(kind));
    }

    List<RecurringTask<Void>> routines() {
        return routines.stream()
                .flatMap(routine ->
                        IntStream.rangeClosed(1, routine.strands()).mapToObj(strand -> task(routine, strand)))
                .toList();
    }

    private static RecurringTask<Void> task(Routine routine, int strand) {
        String name = strand == 1 ? routine.name() : routine.name() + "-" + strand;
        return Tasks.recurring(name, FixedDelay.of(routine.every())).execute((instance, context) -> run(routine));
    }

    /** A failure is told here and not to db-scheduler, which would write the words of the exception into the log. */
    private static void run(Routine routine) {
        try {
            Acting.inBackground(routine.name(), () -> {
                routine.run();
                return null;
            });
        } catch (RuntimeException failure) {
            LOG.warn("routine {} failed", routine.name(), Wordless.of(failure));
        }
    }

    List<Task<?>> works() {
        return works.stream().<Task<?>>map(this::task).toList();
    }

    private Task<Void> task(Work work) {
        return Tasks.custom(work.kind(), Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.of(Failures.pauseAfter(1)))
                .execute((instance, context) -> inAPlace(work, UUID.fromString(instance.getId())));
    }

    private CompletionHandler<Void> inAPlace(Work work, UUID job) {
        if (!places.tryAcquire()) {
            return new OnCompleteReschedule<>(FixedDelay.of(WHEN_FULL));
        }
        try {
            return attempt.of(work, job);
        } finally {
            places.release();
        }
    }
}
