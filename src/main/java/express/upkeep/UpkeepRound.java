package express.upkeep;

import express.base.OrganisationId;
import express.base.Wordless;
import express.directory.Organisations;
import express.jobs.Routine;
import express.practices.Aged;
import express.practices.Confirmations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<Optional<OrganisationId>, List<Aged>> byOwner = new LinkedHashMap<>();
        Aged last = null;
        do {
            last = gather(confirmations.listConfirmedBefore(before, last, AT_ONCE), byOwner);
        } while (last != null);
        byOwner.forEach((owner, practices) -> look(owner.orElse(null), practices));
    }

    /** The last of them, if there may be more. */
    private static @Nullable Aged gather(List<Aged> some, Map<Optional<OrganisationId>, List<Aged>> byOwner) {
        some.forEach(practice -> byOwner.computeIfAbsent(Optional.ofNullable(practice.owner()), it -> new ArrayList<>())
                .add(practice));
        return some.size() < AT_ONCE ? null : some.getLast();
    }

    /** Each owner by itself, and what belongs to none one by one: one that fails keeps nobody from being asked. */
    private void look(@Nullable OrganisationId owner, List<Aged> practices) {
        if (owner == null) {
            practices.forEach(practice -> tryToLook(List.of(practice), Organisations.USUAL_MONTHS));
        } else if (!tryToLook(practices, organisations.confirmMonths(owner)) && practices.size() > 1) {
            practices.forEach(practice -> tryToLook(List.of(practice), organisations.confirmMonths(owner)));
        }
    }

    private boolean tryToLook(List<Aged> practices, int months) {
        try {
            upkeep.look(practices, months);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("cannot look at practice {}", practices.getFirst().id(), Wordless.of(failure));
            return false;
        }
    }
}
