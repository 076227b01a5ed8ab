package express.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** From a moment until another. One that ends before it begins, as a clock that is wrong tells it, holds nothing. */
record Stretch(Instant from, Instant until) {

    boolean isEmpty() {
        return !from.isBefore(until);
    }

    boolean overlaps(Stretch other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    Stretch within(Stretch bounds) {
        return new Stretch(
                from.isBefore(bounds.from) ? bounds.from : from, until.isAfter(bounds.until) ? bounds.until : until);
    }

    /** How long at least one of them lasts within the bounds; what two of them tell is counted once. */
    static Duration union(Collection<Stretch> stretches, Stretch bounds) {
        List<Stretch> inOrder = stretches.stream()
                .map(it -> it.within(bounds))
                .filter(it -> !it.isEmpty())
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        Duration sum = Duration.ZERO;
        Instant reached = bounds.from;
        for (Stretch it : inOrder) {
            Instant from = it.from.isBefore(reached) ? reached : it.from;
            if (from.isBefore(it.until)) {
                sum = sum.plus(Duration.between(from, it.until));
                reached = it.until;
            }
        }
        return sum;
    }

    static int minutes(Duration duration) {
        return (int) ((duration.toSeconds() + 30) / 60);
    }

    static int minutes(Collection<Stretch> stretches, Stretch bounds) {
        return minutes(union(stretches, bounds));
    }
}
