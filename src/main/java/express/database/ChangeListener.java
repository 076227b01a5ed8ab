package express.database;

import express.postgres.DatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Hears what other nodes write, on a connection of its own. Every few seconds it says something to itself by the way
 * that the application writes, and believes that it hears only when that has come back: a pooler in between would let
 * it listen to nothing.
 */
@Component
class ChangeListener implements SmartLifecycle {

    /** Where tables tell; see {@code base.tell_change()}. */
    static final String CHANNEL = "express";

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Changes changes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final DriverManagerDataSource direct;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private boolean complained;

    ChangeListener(
            Changes changes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            DatabaseAccess access,
            DatabaseSettings settings) {
        this.changes = changes;
        this.jdbc = jdbc;
        this.events = events;
        this.direct = new DriverManagerDataSource(settings.direct(access), access.user(), access.password());
        direct.setConnectionProperties(DatabaseConfiguration.driver());
    }

    /** Also again, after it was stopped for a while. */
    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("changes").start(this::listenOnAndOn);
    }

    private void listenOnAndOn() {
        try {
            do {
                listen();
                changes.deaf();
            } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (Connection connection = direct.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            var ear = connection.unwrap(PGConnection.class);
            while (hearsItself(ear) && isRunning()) {
                complained = false;
                changes.heard();
                hear(ear, ROUND, "");
            }
        } catch (SQLException | DataAccessException away) {
            complain(away.getMessage());
        }
    }

    private boolean hearsItself(PGConnection ear) throws SQLException {
        String mark = UUID.randomUUID().toString();
        jdbc.sql("select pg_notify(:channel, :mark)")
                .param("channel", CHANNEL)
                .param("mark", mark)
                .query()
                .listOfRows();
        boolean heard = hear(ear, ANSWER, mark);
        if (!heard) {
            complain("a pooler in between? express.database.direct-url leads past it");
        }
        return heard;
    }

    /** Whether the mark came; everything else that comes is a change, the marks of other nodes too. */
    private boolean hear(PGConnection ear, Duration time, String mark) throws SQLException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toMillis(); left > 0 && isRunning(); left = millisUntil(end)) {
            for (PGNotification told : ear.getNotifications((int) left)) {
                if (told.getParameter().equals(mark)) {
                    return true;
                }
                pass(told.getParameter());
            }
        }
        return false;
    }

    private void pass(String words) {
        int colon = words.indexOf(':');
        if (colon > 0) {
            events.publishEvent(new Told(words.substring(0, colon), words.substring(colon + 1)));
        } else if (words.indexOf('.') > 0) {
            changes.written();
        }
    }

    private static long millisUntil(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    private void complain(@Nullable String why) {
        if (!complained && isRunning()) {
            LOG.warn("cannot hear what other nodes write, so nothing is kept: {}", why);
            complained = true;
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
            join(listening);
        }
    }

    /** For what begins anew must not find two of them. */
    private static void join(Thread listening) {
        try {
            listening.join(ANSWER);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && stopped.getCount() > 0;
    }
}
