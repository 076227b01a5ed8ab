package express.attendance;

import express.base.Wordless;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.jobs.Routine;
import express.lobby.Occupancy;
import express.registration.Participant;
import express.registration.Roll;
import express.rooms.RoomsAway;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks each minute who is in the rooms of sessions that are under way. A room that is down, slow or answers nonsense costs
 * what it would have told in that minute, and keeps no other waiting.
 */
@Component
class RoomRound implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(RoomRound.class);
    private static final int ROOMS_AT_ONCE = 8;

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Occupancy occupancy;
    private final Sighted sighted;
    private final InstantSource time;

    RoomRound(Gatherings gatherings, Programmes programmes, Occupancy occupancy, Sighted sighted, InstantSource time) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.occupancy = occupancy;
        this.sighted = sighted;
        this.time = time;
    }

    @Override
    public String name() {
        return "attendance-rooms";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (Gathering gathering : gatherings.listUnderWay()) {
            look(gathering, programmes.get(gathering));
        }
    }

    void look(Gathering gathering, Programme programme) {
        try (ExecutorService some =
                Executors.newFixedThreadPool(ROOMS_AT_ONCE, Thread.ofVirtual().factory())) {
            programme.sessions().stream()
                    .filter(it -> it.kind() != SessionKind.BREAK)
                    .filter(it -> Sightings.isUnderWay(programme, it, time.instant()))
                    .forEach(it -> some.submit(() -> look(gathering, programme, it)));
        }
    }

    private void look(Gathering gathering, Programme programme, Session session) {
        try {
            Set<UUID> present = occupancy.present(gathering, programme, session).orElse(Set.of());
            if (!present.isEmpty()) {
                sighted.note(gathering, session, present);
            }
        } catch (RoomsAway away) {
            LOG.info("a room does not say who is in it: {}", away.getMessage());
        } catch (RuntimeException failure) {
            LOG.warn("cannot note who is in a room", Wordless.of(failure));
        }
    }

    /** Writes down whom a room told of, as far as they are registered. */
    @Component
    record Sighted(Backstage backstage, Roll roll, Spells spells, InstantSource time) {

        void note(Gathering gathering, Session session, Set<UUID> present) {
            backstage.run(() -> {
                Set<UUID> registered =
                        roll.list(gathering).stream().map(Participant::id).collect(Collectors.toSet());
                spells.see(
                        gathering,
                        present.stream().filter(registered::contains).sorted().toList(),
                        session.id(),
                        Source.ROOM,
                        time.instant());
            });
        }
    }
}
