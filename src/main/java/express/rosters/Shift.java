package express.rosters;

import java.time.Instant;

/**
 * A mission of the week.
 *
 * @param from when somebody is taken up by it, the way included
 * @param minutes that are paid
 */
record Shift(String name, Instant from, Instant until, int minutes) {

    boolean overlaps(Shift other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
