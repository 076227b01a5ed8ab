package express.breakouts;

import express.gatherings.Programme;
import express.gatherings.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Breakout sessions that run side by side, so that each participant is in one of them. One that runs alone is for all.
 *
 * @param number counts from one
 */
record Round(int number, List<Session> sessions) {

    static final int MOST = 20;

    static List<Round> of(Programme programme) {
        ZoneId zone = programme.zone();
        List<Round> rounds = new ArrayList<>();
        List<Session> open = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Session session : programme.breakouts()) {
            if (!session.start(zone).isBefore(end)) {
                close(rounds, open);
                open = new ArrayList<>();
                end = Instant.MIN;
            }
            open.add(session);
            end = session.end(zone).isAfter(end) ? session.end(zone) : end;
        }
        close(rounds, open);
        return rounds.stream().limit(MOST).toList();
    }

    private static void close(List<Round> rounds, List<Session> open) {
        if (open.size() > 1) {
            rounds.add(new Round(rounds.size() + 1, List.copyOf(open)));
        }
    }

    Instant begins(ZoneId zone) {
        return sessions.getFirst().start(zone);
    }

    Optional<Session> find(UUID session) {
        return sessions.stream().filter(it -> it.id().equals(session)).findFirst();
    }
}
