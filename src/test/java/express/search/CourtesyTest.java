package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private double load;
    private long now = Long.MAX_VALUE - 1_000;

    private final Courtesy courtesy = new Courtesy(() -> load, () -> now);

    private void work(Duration length) {
        now += length.toNanos();
        courtesy.worked(length.toNanos());
    }

    @Test
    void waitsWhileOthersNeedTheProcessors() {
        work(Duration.ofSeconds(1));
        load = 0.9;
        assertThat(courtesy.waits()).isTrue();
        load = 0.2;
        assertThat(courtesy.waits()).isFalse();
    }

    @Test
    void waitsNeverLong() {
        work(Duration.ofSeconds(1));
        load = 1;
        now += Duration.ofSeconds(4).toNanos();
        assertThat(courtesy.waits()).isTrue();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(courtesy.waits()).isFalse();
    }

    @Test
    void doesNotWaitAfterALittleWork() {
        load = 1;
        assertThat(courtesy.waits()).isFalse();
        work(Duration.ofMillis(900));
        assertThat(courtesy.waits()).isFalse();
    }
}
