package express.upkeep;

import express.base.Wordless;
import express.directory.Organisations;
import express.jobs.Routine;
import express.practices.Aged;
import express.practices.Confirmations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes round the library once in some hours and looks at each practice that was confirmed longest ago. */
@Component
class UpkeepRound implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepRound.class);

    /** The shortest term that a network may choose. */
    private static final int SHORTEST = 6;

    private static final int AT_ONCE = 200;

    private final Confirmations confirmations;
    private final Organisations organisations;
    private final Upkeep upkeep;
    private final InstantSource time;

    UpkeepRound(Confirmations confirmations, Organisations organisations, Upkeep upkeep, InstantSource time) {
        this.confirmations = confirmations;
        this.organisations = organisations;
        this.upkeep = upkeep;
        this.time = time;
    }

    @Override
    public String name() {
        return "practices-upkeep";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant before =
                time.instant().atZone(ZoneOffset.UTC).minusMonths(SHORTEST).toInstant();
        Aged last = null;
        do {
            last = look(confirmations.listConfirmedBefore(before, last, AT_ONCE));
        } while (last != null);
    }

    /** The last of them, if there may be more. */
    private @Nullable Aged look(List<Aged> practices) {
        practices.forEach(this::look);
        return practices.size() < AT_ONCE ? null : practices.getLast();
    }

    /** Each by itself: one that fails keeps nobody from being asked about the others. */
    private void look(Aged practice) {
        try {
            int months = practice.owner() == null
                    ? Organisations.USUAL_MONTHS
                    : organisations.confirmMonths(practice.owner());
            upkeep.look(practice, months);
        } catch (RuntimeException failure) {
            LOG.warn("cannot look at practice {}", practice.id(), Wordless.of(failure));
        }
    }
}
