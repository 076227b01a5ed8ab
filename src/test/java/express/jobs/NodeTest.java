package express.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import express.ModuleTest;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes on one database. */
@ModuleTest
class NodeTest {

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

    @AfterEach
    void stop() {
        nodes.stop();
    }

    @Test
    void runsEachJobOnceThoughSeveralNodesLook() {
        List<UUID> ran = new CopyOnWriteArrayList<>();
        var work = new Work(kind, (job, input, progress) -> ran.add(job));
        Node first = nodes.with(work);
        nodes.with(work);
        nodes.with(work);

        List<UUID> started = IntStream.range(0, 20)
                .mapToObj(i -> nodes.start(first, amira, kind, ""))
                .toList();

        await().until(() -> started.stream().allMatch(id -> find(id).state() == Job.State.DONE));
        assertThat(ran).containsExactlyInAnyOrderElementsOf(started);
    }

    @Test
    void takesUpWhatADeadNodeHadInHandAndLetsTheDeadChangeNothing() throws InterruptedException {
        var heart = Executors.newScheduledThreadPool(3);
        var woken = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Node dying = nodes.dying(heart, new Work(kind, (job, input, progress) -> {
            progress.done(4);
            progress.outOf(10);
            hold(woken);
            try {
                await().until(progress::stopAsked);
                progress.result("/of-the-dead");
            } finally {
                ended.countDown();
            }
        }));
        UUID id = nodes.start(dying, amira, kind, "");
        await().until(() -> find(id).outOf() == 10);

        heart.shutdownNow();
        nodes.with(new Work(kind, (job, input, progress) -> {
            progress.done(progress.resumeFrom() + 6);
            progress.outOf(10);
            progress.result("/of-the-living");
        }));

        await().until(() -> find(id).ended());
        woken.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(find(id))
                .extracting(Job::state, Job::done, Job::outOf, Job::result)
                .containsExactly(Job.State.DONE, 10L, 10L, "/of-the-living");
    }

    @Test
    void stopsWhatItsOwnerStops() {
        Node node = nodes.with(new Work(kind, (job, input, progress) -> {
            while (true) {
                progress.done(1);
                Thread.onSpinWait();
            }
        }));
        UUID id = nodes.start(node, amira, kind, "");
        await().until(() -> find(id).state() == Job.State.RUNNING);

        Acting.as(amira, () -> {
            jobs.stop(amira, id);
            return null;
        });

        assertThat(find(id).stopping()).isTrue();
        await().until(() -> find(id).state() == Job.State.STOPPED);
    }

    @Test
    void looksAfterRoutinesBesideLongJobs() {
        var busy = new CountDownLatch(Nodes.HURRY.works());
        var release = new CountDownLatch(1);
        var ran = new CountDownLatch(1);
        var routine = new Often("test-" + Ids.next(), () -> {
            if (busy.getCount() == 0) {
                ran.countDown();
            }
        });
        Node node = nodes.with(routine, new Work(kind, (job, input, progress) -> {
            busy.countDown();
            hold(release);
        }));
        List<UUID> more = IntStream.range(0, Nodes.HURRY.places() + 4)
                .mapToObj(i -> nodes.start(node, amira, kind, ""))
                .toList();

        hold(busy);
        hold(ran);
        assertThat(more.stream().filter(id -> find(id).state() == Job.State.RUNNING))
                .hasSize(Nodes.HURRY.works());
        release.countDown();
        await().until(() -> more.stream().allMatch(id -> find(id).ended()));
    }

    @Test
    void runsARoutineOnceInItsTimeWhateverTheNumberOfNodes() {
        String name = "test-" + Ids.next();
        List<Instant> ran = new CopyOnWriteArrayList<>();
        List<String> by = new CopyOnWriteArrayList<>();
        var routine = new Often(name, () -> {
            ran.add(Instant.ofEpochMilli(System.currentTimeMillis()));
            by.add(transaction.execute(begun ->
                    jdbc.sql("select base.background()").query(String.class).single()));
        });
        nodes.with(routine);
        nodes.with(routine);

        await().until(() -> ran.size() >= 5);

        assertThat(IntStream.range(1, 5).mapToObj(i -> Duration.between(ran.get(i - 1), ran.get(i))))
                .allMatch(pause -> pause.compareTo(Often.EVERY) >= 0);
        assertThat(by).containsOnly(name);
    }

    @Test
    void runsTheStrandsOfARoutineBesideEachOther() {
        String name = "test-" + Ids.next();
        var together = new CountDownLatch(3);
        Set<String> by = ConcurrentHashMap.newKeySet();
        nodes.with(new Often(name, 3, () -> {
            by.add(transaction.execute(begun ->
                    jdbc.sql("select base.background()").query(String.class).single()));
            together.countDown();
            hold(together);
        }));

        hold(together);
        assertThat(by).containsOnly(name);
    }

    @Test
    void goesOnWithARoutineThatFailed() {
        var tries = new CountDownLatch(2);
        nodes.with(new Often("test-" + Ids.next(), () -> {
            tries.countDown();
            throw new IllegalStateException("a bug");
        }));
        await().until(() -> tries.getCount() == 0);
    }

    @Test
    void startsNothingWhoseTransactionFailed() {
        Node node = nodes.with(new Work(kind, (job, input, progress) -> {}));

        UUID id = Acting.as(
                amira,
                () -> transaction.execute(begun -> {
                    UUID started = nodes.jobs(node).start(amira, kind, "jobs.title", "");
                    begun.setRollbackOnly();
                    return started;
                }));

        assertThat(Acting.as(amira, () -> jobs.find(id))).isEmpty();
        assertThat(jdbc.sql("select count(*) from jobs.scheduled_tasks where task_name = :kind")
                        .param("kind", kind)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWorkThatNobodyKnows() {
        assertThatThrownBy(() -> Acting.as(amira, () -> jobs.start(amira, "unheard-of", "jobs.title", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoThingsOfOneName() {
        var work = new Work(kind, (job, input, progress) -> {});
        assertThatThrownBy(() -> nodes.asleep(work, work)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void looksAfterTheRoutinesOfTheApplication() {
        await().until(() -> jdbc.sql(
                        "select last_success from jobs.scheduled_tasks where task_name = 'messaging-outbox'")
                .query(OffsetDateTime.class)
                .optional()
                .isPresent());
    }

    private Job find(UUID id) {
        return Acting.as(amira, () -> jobs.find(id)).orElseThrow();
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private record Often(String name, int strands, Runnable what) implements Routine {

        static final Duration EVERY = Duration.ofMillis(150);

        Often(String name, Runnable what) {
            this(name, 1, what);
        }

        @Override
        public Duration every() {
            return EVERY;
        }

        @Override
        public void run() {
            what.run();
        }
    }
}
