package express.attendance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import express.base.Wordless;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.lobby.Witness;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes who is in the lobby while something is going on, and who goes through a door. */
@Component
class Sightings implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);

    private static final int MOST = 100_000;

    private record Seen(UUID participant, @Nullable UUID session) {}

    private final Backstage backstage;
    private final Spells spells;
    private final InstantSource time;

    /** Whom this node wrote down a moment ago, so that a page that looks again and again writes once a minute. */
    private final Cache<Seen, Boolean> lately = Caffeine.newBuilder()
            .expireAfterWrite(Spells.SETTLED)
            .maximumSize(MOST)
            .build();

    Sightings(Backstage backstage, Spells spells, InstantSource time) {
        this.backstage = backstage;
        this.spells = spells;
        this.time = time;
    }

    @Override
    public void seen(Gathering gathering, Programme programme, UUID participant, @Nullable Session door) {
        Instant now = time.instant();
        var seen = new Seen(participant, door == null ? null : door.id());
        if (lately.getIfPresent(seen) != null || door == null && !anythingGoesOn(programme, now)) {
            return;
        }
        lately.put(seen, true);
        try {
            backstage.run(() -> spells.see(
                    gathering,
                    List.of(participant),
                    seen.session(),
                    door == null ? Source.LOBBY : Source.DOOR,
                    now));
        } catch (RuntimeException failure) {
            LOG.warn("cannot note that a participant is there", Wordless.of(failure));
        }
    }

    private static boolean anythingGoesOn(Programme programme, Instant now) {
        return programme.sessions().stream()
                .filter(it -> it.kind() != SessionKind.BREAK)
                .anyMatch(it -> isUnderWay(programme, it, now));
    }

    /** A little before and after counts too: the host may say later that it began or ended otherwise than planned. */
    static boolean isUnderWay(Programme programme, Session session, Instant now) {
        return !session.start(programme.zone()).minus(Spells.GAP).isAfter(now)
                && session.end(programme.zone()).plus(Spells.GAP).isAfter(now);
    }
}
