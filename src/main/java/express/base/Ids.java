package express.base;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes and reads ids. New ones are UUIDs of version 7 (RFC 9562, section 5.7): they begin with the time in
 * milliseconds, so that rows made together lie together in an index, and those of one node count on within each, so that
 * they are in the order in which they were made (section 6.2, method 1).
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long count = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long time = count >>> COUNTER_BITS << 16;
        long version = 0x7000L | count & 0xFFF;
        long variant = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(time | version, variant);
    }

    /** What a person typed or followed: anything that is no id is something that does not exist. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }
}
