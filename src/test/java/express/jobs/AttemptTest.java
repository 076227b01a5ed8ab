package express.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import express.ModuleTest;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a job after each try. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class AttemptTest {

    private final Viewer.Person amira = Somebody.named("Amira");
    private final String kind = "test-" + Ids.next();

    @Autowired
    Nodes nodes;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void endsWellWithAResult() {
        UUID id = waiting();

        assertThat(run(id, (job, input, progress) -> {
                    progress.outOf(3);
                    progress.done(3);
                    progress.result("/files/" + input);
                }))
                .isInstanceOf(OnCompleteRemove.class);

        assertThat(find(id))
                .usingRecursiveComparison()
                .ignoringFields("startedAt", "endedAt")
                .isEqualTo(new Job(id, "jobs.title", null, Job.State.DONE, 3, 3, "/files/input", null, null, false));
        assertThat(find(id).endedAt()).isNotNull();
    }

    @Test
    void actsAsItsKindOutsideAnyTransaction() {
        UUID id = waiting();

        run(id, (job, input, progress) -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            String purpose = transaction.execute(begun ->
                    jdbc.sql("select base.background()").query(String.class).single());
            progress.result("/" + purpose);
        });

        assertThat(find(id).result()).isEqualTo("/" + kind);
    }

    @Test
    void tellsThePersonAndKeepsTheWordsOfTheFailureOutOfTheLog(CapturedOutput output) {
        UUID id = waiting();

        run(id, (job, input, progress) -> {
            throw new IllegalStateException("canary-amira@example.org");
        });

        assertThat(find(id))
                .extracting(Job::state, Job::reason)
                .containsExactly(Job.State.FAILED, "jobs.failed.unexpected");
        assertThat(output)
                .contains(id.toString(), "java.lang.IllegalStateException")
                .doesNotContain("canary-amira");
    }

    @Test
    void tellsTheReasonThatTheWorkGives() {
        UUID id = waiting();

        run(id, (job, input, progress) -> {
            throw new WorkFailed("jobs.empty.title");
        });

        assertThat(find(id).reason()).isEqualTo("jobs.empty.title");
    }

    @Test
    void triesAgainWhatMayPassAndNotForEver() {
        UUID id = waiting();
        Work.Course away = (job, input, progress) -> {
            throw new DataAccessResourceFailureException("away");
        };
        for (int run = 1; run < Failures.MOST_RUNS; run++) {
            assertThat(run(id, away)).isInstanceOf(OnCompleteReschedule.class);
            assertThat(find(id).state()).isEqualTo(Job.State.WAITING);
        }

        assertThat(run(id, away)).isInstanceOf(OnCompleteRemove.class);
        assertThat(find(id)).extracting(Job::state, Job::reason).containsExactly(Job.State.FAILED, "jobs.failed.often");
    }

    @Test
    void doesNotFollowAJobThatKillsItsNodeForEver() {
        UUID id = waiting();
        for (int run = 1; run <= Failures.MOST_RUNS; run++) {
            cutShort(id);
        }
        run(id, (job, input, progress) -> {
            throw new AssertionError("once too often");
        });
        assertThat(find(id).reason()).isEqualTo("jobs.failed.often");
    }

    @Test
    void leavesItsJobToOthersWhenTheNodeGoesDown() {
        UUID id = waiting();

        CompletionHandler<Void> after = nodes.attempt(true)
                .of(
                        new Work(kind, (job, input, progress) -> {
                            progress.done(2);
                        }),
                        id);

        assertThat(after).isInstanceOf(OnCompleteReschedule.class);
        assertThat(find(id)).extracting(Job::state, Job::done).containsExactly(Job.State.WAITING, 2L);
        run(id, (job, input, progress) -> progress.result("/from-" + progress.resumeFrom()));
        assertThat(find(id).result()).isEqualTo("/from-2");
    }

    @Test
    void showsWhatWorkHadWhenItWasStopped() {
        UUID id = waiting();
        run(id, (job, input, progress) -> {
            Acting.as(amira, () -> {
                jobs.stop(amira, id);
                return null;
            });
            progress.reached(3);
            if (progress.stopAsked()) {
                progress.result("/so-far");
            }
        });
        assertThat(find(id))
                .extracting(Job::state, Job::done, Job::result)
                .containsExactly(Job.State.STOPPED, 3L, "/so-far");
    }

    @Test
    void doesNotBeginWhatWasStoppedWhileItWaited() {
        UUID id = waiting();
        Acting.as(amira, () -> {
            jobs.stop(amira, id);
            return null;
        });
        run(id, (job, input, progress) -> {
            throw new AssertionError("was stopped");
        });
        assertThat(find(id).state()).isEqualTo(Job.State.STOPPED);
    }

    @Test
    void forgetsTheJobsOfAPersonAndGivesUpTheirRuns() {
        UUID id = waiting();

        CompletionHandler<Void> after = run(id, (job, input, progress) -> {
            Acting.inBackground("personal-data", () -> {
                transaction.executeWithoutResult(begun -> jobs.forget(amira.id()));
                return null;
            });
            progress.done(1);
            throw new AssertionError("goes on");
        });

        assertThat(after).isInstanceOf(OnCompleteRemove.class);
        assertThat(Acting.as(amira, () -> jobs.find(id))).isEmpty();
        assertThat(run(id, (job, input, progress) -> {})).isInstanceOf(OnCompleteRemove.class);
    }

    private UUID waiting() {
        return nodes.waiting(amira, kind, "input");
    }

    private CompletionHandler<Void> run(UUID id, Work.Course course) {
        return nodes.attempt(false).of(new Work(kind, course), id);
    }

    /** A run that begins and whose node then is no more. */
    private void cutShort(UUID id) {
        Acting.inBackground(kind, () -> nodes.runs().begin(id));
    }

    private Job find(UUID id) {
        return Acting.as(amira, () -> jobs.find(id)).orElseThrow();
    }
}
