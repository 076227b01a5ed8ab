package express.interpreting;

import express.places.Position;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a mission takes somebody up, and where.
 *
 * @param travels whether somebody goes there
 * @param at nothing, where nobody has said where on earth the place is
 */
public record Engagement(
        Instant begins,
        Instant ends,
        boolean travels,
        @Nullable Position at) {

    /** Before and after, where it is not known how far it is. */
    private static final Duration WAY = Duration.ofMinutes(30);

    /** From door to door in a town, by whatever goes; the way is longer than the line on the map. */
    private static final double METRES_A_MINUTE = 250;

    private static final Duration DOORS = Duration.ofMinutes(10);

    /** Who goes there is under way before. */
    public Instant busyFrom() {
        return travels ? begins.minus(WAY) : begins;
    }

    public Instant busyUntil() {
        return travels ? ends.plus(WAY) : ends;
    }

    /** Whether nobody can do both: they overlap, or there is no time to get from one to the other. */
    public boolean clashes(Engagement other) {
        if (begins.isBefore(other.ends) && other.begins.isBefore(ends)) {
            return true;
        }
        Duration between = begins.isBefore(other.begins)
                ? Duration.between(ends, other.begins)
                : Duration.between(other.ends, begins);
        return between.compareTo(way(other)) < 0;
    }

    private Duration way(Engagement other) {
        if (travels && other.travels && at != null && other.at != null) {
            double metres = at.to(other.at);
            return metres < 1 ? Duration.ZERO : DOORS.plusMinutes((long) Math.ceil(metres / METRES_A_MINUTE));
        }
        Duration out = travels ? WAY : Duration.ZERO;
        return other.travels ? out.plus(WAY) : out;
    }
}
