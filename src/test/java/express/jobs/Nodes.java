package express.jobs;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import express.base.Viewer;
import express.database.Acting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes beside the application's own, in a hurry, with works and routines that only they know. */
@Component
public class Nodes {

    static final Pace HURRY = new Pace(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(100), 8, 4);

    private final DataSource dataSource;
    private final InstantSource time;
    private final Runs runs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Node> running = new ArrayList<>();

    Nodes(DataSource dataSource, InstantSource time, Runs runs, JdbcClient jdbc, TransactionTemplate transaction) {
        this.dataSource = dataSource;
        this.time = time;
        this.runs = runs;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Node with(Work... works) {
        return started(new Node(dataSource, time, HURRY, runs, List.of(), List.of(works)));
    }

    Node with(Routine routine, Work... works) {
        return started(new Node(dataSource, time, HURRY, runs, List.of(routine), List.of(works)));
    }

    /** One whose heart stops when the given executor is shut down, while its work goes on. */
    public Node dying(ScheduledExecutorService heart, Work... works) {
        return started(new Node(dataSource, time, HURRY, runs, List.of(), List.of(works)) {
            @Override
            SchedulerBuilder scheduler() {
                return super.scheduler().housekeeperExecutor(heart).dueExecutor(Executors.newSingleThreadExecutor());
            }
        });
    }

    /** One that takes jobs and never looks at them. */
    Node asleep(Work... works) {
        return new Node(dataSource, time, HURRY, runs, List.of(), List.of(works));
    }

    /** A job at which no node will ever look. */
    UUID waiting(Viewer viewer, String kind, String input) {
        UUID id = start(asleep(new Work(kind, (job, text, progress) -> {})), viewer, kind, input);
        forget();
        return id;
    }

    private Node started(Node node) {
        node.start();
        running.add(node);
        return node;
    }

    Runs runs() {
        return runs;
    }

    Attempt attempt(boolean leaving) {
        return new Attempt(runs, time, () -> leaving);
    }

    public UUID start(Node node, Viewer viewer, String kind, String input) {
        return Acting.as(
                viewer, () -> transaction.execute(begun -> jobs(node).start(viewer, kind, "jobs.title", input)));
    }

    Jobs jobs(Node node) {
        return new Jobs(jdbc, time, () -> node);
    }

    public void stop() {
        running.forEach(Node::stop);
        running.clear();
        forget();
    }

    /** The application's own node would wonder for ever what these are. */
    private void forget() {
        jdbc.sql("delete from jobs.scheduled_tasks where task_name like 'test-%'")
                .update();
    }
}
