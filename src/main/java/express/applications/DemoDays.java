package express.applications;

import java.time.Duration;
import java.time.Instant;

/** Days before the start of a demonstration. */
record DemoDays(Instant now) {

    Instant at(int daysAgo) {
        return now.minus(Duration.ofDays(daysAgo));
    }
}
