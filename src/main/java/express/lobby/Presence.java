package express.lobby;

import express.boards.Seat;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.rooms.VideoRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody in the lobby of a gathering.
 *
 * @param name as others in a room read it
 * @param elsewhere sessions that run beside their own, in which others sit
 */
record Presence(Gathering gathering, Programme programme, Seat seat, String name, Set<UUID> elsewhere) {

    /** How long before it begins one can go to a session. */
    private static final Duration EARLY = Duration.ofMinutes(20);

    Optional<UUID> guestId() {
        return GuestKeys.participant(seat.key());
    }

    String path() {
        return gathering.path() + "/lobby";
    }

    boolean hosts() {
        return seat.hosts();
    }

    /** What is under way, or begins soon. */
    List<Session> now(Instant now) {
        return programme.inOrder().stream()
                .filter(it -> it.kind() != SessionKind.BREAK && isOpen(it, now) && !elsewhere.contains(it.id()))
                .toList();
    }

    /** What comes after that. */
    Optional<Session> next(Instant now) {
        return programme.inOrder().stream()
                .filter(it -> it.start(programme.zone()).minus(EARLY).isAfter(now) && !elsewhere.contains(it.id()))
                .findFirst();
    }

    boolean isOpen(Session session, Instant now) {
        return !session.start(programme.zone()).minus(EARLY).isAfter(now)
                && session.end(programme.zone()).isAfter(now);
    }

    /** Sessions of one room share its door; without a room all meet in one, and each breakout in its own. */
    VideoRoom room(Session session, Locale language, List<VideoRoom.Group> groups) {
        UUID room = session.room();
        String key = room != null
                ? room.toString()
                : session.kind() == SessionKind.BREAKOUT ? session.id().toString() : "all";
        String title = room != null
                ? programme.room(session)
                : session.kind() == SessionKind.BREAKOUT
                        ? session.said().title(language)
                        : programme.said().title(language);
        return new VideoRoom(gathering.id() + "/" + key, title, language, groups);
    }

    VideoRoom.Guest guest() {
        return new VideoRoom.Guest(seat.key(), name, hosts());
    }
}
