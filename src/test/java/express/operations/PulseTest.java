package express.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class PulseTest {

    private final Away away = new Away();
    private final Pulse pulse = new Pulse(away);

    /** A database that hangs until it is let go, and is away from then on. */
    private static final class Away extends AbstractDataSource {

        private final CountDownLatch hanging = new CountDownLatch(1);
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            try {
                hanging.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @AfterEach
    void letGo() {
        away.hanging.countDown();
    }

    @Test
    void isNotWaitedForWhenTheDatabaseHangs() {
        assertThat(pulse.beats()).isFalse();

        assertThat(away.hanging.getCount()).as("it hangs still").isEqualTo(1);
    }

    @Test
    void holdsOneConnectionHoweverManyAsk() {
        assertThat(IntStream.range(0, 4).parallel().mapToObj(it -> pulse.beats()))
                .containsOnly(false);
        assertThat(away.asked).hasValue(1);
    }

    @Test
    void isLookedForAnewAfterEachAnswer() {
        away.hanging.countDown();

        assertThat(pulse.beats()).isFalse();
        assertThat(pulse.beats()).isFalse();

        assertThat(away.asked).hasValue(2);
    }
}
