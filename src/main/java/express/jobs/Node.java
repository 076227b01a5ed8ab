package express.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import express.base.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** This node's part in the work of all: takes up what is due, and lets the others know that it lives. */
@Component
class Node implements SmartLifecycle {

    static final String TABLE = "jobs.scheduled_tasks";

    private final DataSource dataSource;
    private final InstantSource time;
    private final Pace pace;
    private final Duties duties;
    private final SchedulerClient client;

    @Nullable
    private Scheduler scheduler;

    @Autowired
    Node(DataSource dataSource, InstantSource time, Runs runs, List<Routine> routines, ObjectProvider<Work> works) {
        this(dataSource, time, Pace.USUAL, runs, routines, works.stream().toList());
    }

    Node(DataSource dataSource, InstantSource time, Pace pace, Runs runs, List<Routine> routines, List<Work> works) {
        this.dataSource = dataSource;
        this.time = time;
        this.pace = pace;
        this.duties = new Duties(routines, works, new Attempt(runs, time, this::leaving), pace);
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    /** Lines up a job as part of the present transaction, and looks after it as soon as that is through. */
    void take(String kind, UUID job) {
        if (!duties.know(kind)) {
            throw new IllegalArgumentException("no module declares work of kind " + kind);
        }
        client.schedule(new TaskInstance<Void>(kind, job.toString()), time.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                look();
            }
        });
    }

    private void look() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler = scheduler().build();
        scheduler.start();
    }

    SchedulerBuilder scheduler() {
        return Scheduler.create(dataSource, duties.works())
                .startTasks(duties.routines())
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed("node-" + Ids.next()))
                .clock(time::instant)
                .threads(pace.places())
                .executorService(Executors.newFixedThreadPool(
                        pace.places(), Thread.ofVirtual().name("job-", 1).factory()))
                .pollingInterval(pace.polling())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(Pace.MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.farewell())
                .failureLogging(LogLevel.WARN, false);
    }

    private boolean leaving() {
        return scheduler != null && scheduler.getSchedulerState().isShuttingDown();
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
