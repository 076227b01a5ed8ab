package express.committee;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A session of the invented committee, and what it says to each application in turn. */
record DemoSession(Instant heldAt, List<DemoHearing> hearings) {

    private static final Duration EACH = Duration.ofMinutes(12);

    static DemoSession of(String name, Instant heldAt, List<DemoHearing> all) {
        return new DemoSession(
                heldAt, all.stream().filter(it -> it.session().equals(name)).toList());
    }

    Instant calledAt() {
        return heldAt.minus(Duration.ofDays(5));
    }

    /** Members score at home, the evening before. */
    Instant scoredAt() {
        return heldAt.minus(Duration.ofHours(18));
    }

    Instant at(int place) {
        return heldAt.plus(EACH.multipliedBy(place));
    }

    /** When what was asked for was there. */
    Instant metAt() {
        return heldAt.plus(Duration.ofDays(7));
    }

    Instant closedAt() {
        return at(hearings.size());
    }
}
