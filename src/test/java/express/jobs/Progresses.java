package express.jobs;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Progress that nobody watches, for tests of work. */
public final class Progresses {

    private Progresses() {}

    public static Progress endless() {
        return new Progress((done, outOf) -> Progress.Word.GO_ON, Progresses.clock()::next, 0);
    }

    /** Ends the work once so much is done. */
    public static Progress cutAfter(long most) {
        return new Progress((done, outOf) -> done >= most ? Progress.Word.STOP : Progress.Word.GO_ON, clock()::next, 0);
    }

    private record Clock(AtomicLong seconds) {

        Instant next() {
            return Instant.EPOCH.plusSeconds(seconds.incrementAndGet());
        }
    }

    private static Clock clock() {
        return new Clock(new AtomicLong());
    }
}
