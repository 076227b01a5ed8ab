package express.attendance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import express.base.Wordless;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.lobby.Witness;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notes who is in the lobby while something is going on, and who goes through a door. Of thousands who look again and
 * again each is written down once a minute, together with all others of the same moment; nobody waits for it.
 */
@Component
class Sightings implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Sightings.class);
    private static final int MOST = 100_000;
    private static final long MOMENT_MILLISECONDS = 500;

    private record Seen(UUID participant, @Nullable UUID session) {}

    /** Where somebody was seen: all who were seen there are written down at once. */
    private record Spot(Gathering gathering, @Nullable UUID session) {}

    private record Sighting(Spot spot, UUID participant) {}

    private final Backstage backstage;
    private final Spells spells;
    private final InstantSource time;
    private final Cache<Seen, Boolean> lately = Caffeine.newBuilder()
            .expireAfterWrite(Spells.SETTLED)
            .maximumSize(MOST)
            .build();
    private final Queue<Sighting> noted = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final Executor soon =
            CompletableFuture.delayedExecutor(MOMENT_MILLISECONDS, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    Sightings(Backstage backstage, Spells spells, InstantSource time) {
        this.backstage = backstage;
        this.spells = spells;
        this.time = time;
    }

    @Override
    public void seen(Gathering gathering, Programme programme, UUID participant, @Nullable Session door) {
        var seen = new Seen(participant, door == null ? null : door.id());
        if (lately.getIfPresent(seen) != null || door == null && !anythingGoesOn(programme, time.instant())) {
            return;
        }
        lately.put(seen, true);
        noted.add(new Sighting(new Spot(gathering, seen.session()), participant));
        if (due.compareAndSet(false, true)) {
            soon.execute(this::write);
        }
    }

    /** Whoever is noted from now on is written down the next time. */
    @PreDestroy
    synchronized void write() {
        due.set(false);
        Map<Spot, Set<UUID>> all = new HashMap<>();
        for (Sighting it = noted.poll(); it != null; it = noted.poll()) {
            all.computeIfAbsent(it.spot(), spot -> new HashSet<>()).add(it.participant());
        }
        if (all.isEmpty()) {
            return;
        }
        try {
            Instant now = time.instant();
            backstage.run(() -> all.forEach((spot, there) -> spells.see(
                    spot.gathering(),
                    there,
                    spot.session(),
                    spot.session() == null ? Source.LOBBY : Source.DOOR,
                    now)));
        } catch (RuntimeException failure) {
            LOG.warn("cannot note who is there", Wordless.of(failure));
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
