package express.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, and has the tables. One question is under way at a time, however many ask: a database
 * that hangs holds one connection of this node, not all of them.
 */
@Component
class Pulse {

    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private @Nullable CompletableFuture<Boolean> question;

    Pulse(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean beats() {
        try {
            return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        if (question == null || question.isDone()) {
            var asked = new CompletableFuture<Boolean>();
            Thread.ofVirtual().name("pulse").start(() -> asked.complete(ask()));
            question = asked;
        }
        return question;
    }

    private boolean ask() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            try (Statement statement = connection.createStatement()) {
                return statement.execute("select from base.installation");
            }
        } catch (SQLException | RuntimeException away) {
            return false;
        }
    }
}
