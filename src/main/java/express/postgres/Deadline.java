package express.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long to keep asking for a state that nobody announces. */
final class Deadline {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - end >= 0;
    }

    static void pause() throws InterruptedException {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
