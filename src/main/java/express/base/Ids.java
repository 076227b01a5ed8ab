package express.base;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes and reads ids. New ones are UUIDs of version 7 (RFC 9562, section 5.7): they begin with the time in
 * milliseconds, so that rows made together lie together in an index.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis() << 16;
        long version = 0x7000L | RANDOM.nextInt(0x1000);
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
