package express.legal;

import express.base.Wordless;
import express.jobs.Routine;
import express.people.Kept;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes what has been kept for as long as it may. */
@Component
class Removal implements Routine {

    /** The background purpose that policies of such tables let through. */
    static final String PURPOSE = "retention";

    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    private final Periods periods;
    private final InstantSource time;
    private final List<Kept> kept;

    Removal(Periods periods, InstantSource time, List<Kept> kept) {
        this.periods = periods;
        this.time = time;
        this.kept = kept;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Map<String, Integer> days = periods.list().stream().collect(Collectors.toMap(Period::what, Period::days));
        Instant now = time.instant();
        for (Kept it : kept) {
            remove(it, now.minus(Duration.ofDays(days.getOrDefault(it.what(), it.days()))));
        }
    }

    /** What cannot be removed today keeps nothing else from being removed, and is tried again tomorrow. */
    private static void remove(Kept kept, Instant end) {
        try {
            int removed = kept.removeBefore(end);
            LOG.info("removed {} rows of {} from before {}", removed, kept.what(), end);
        } catch (RuntimeException failure) {
            LOG.error("cannot remove {} from before {}", kept.what(), end, Wordless.of(failure));
        }
    }
}
