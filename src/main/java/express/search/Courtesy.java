package express.search;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Lets others have the processors: whoever writes a hundred thousand things at once would have to share them with the
 * index that takes these in. It waits while they are busy, though never long.
 */
final class Courtesy {

    /** Whoever needed less than a whole turn hardly stood in the way. */
    private static final long MUCH = Duration.ofSeconds(1).toNanos();

    private static final long MOST = Duration.ofSeconds(5).toNanos();
    private static final double BUSY = 0.6;

    private final DoubleSupplier load;
    private final LongSupplier clock;
    private long until;

    Courtesy() {
        this(Courtesy::loadSinceAsked, System::nanoTime);
    }

    /** @param load how much of all processors has been in use since it was asked last */
    Courtesy(DoubleSupplier load, LongSupplier clock) {
        this.load = load;
        this.clock = clock;
        this.until = clock.getAsLong();
    }

    private static double loadSinceAsked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getCpuLoad()
                : 0;
    }

    /** So long it has just worked. */
    void worked(long nanoseconds) {
        until = clock.getAsLong() + (nanoseconds < MUCH ? 0 : MOST);
        load.getAsDouble();
    }

    boolean waits() {
        return clock.getAsLong() - until < 0 && load.getAsDouble() > BUSY;
    }
}
