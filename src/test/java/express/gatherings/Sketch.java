package express.gatherings;

import express.base.Ids;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Small programmes for tests. */
final class Sketch {

    static final UUID ROOM = Ids.next();
    static final UUID OTHER_ROOM = Ids.next();
    static final UUID TRACK = Ids.next();
    static final UUID SPEAKER = Ids.next();

    private Sketch() {}

    static Said said(String title) {
        return new Said("en", Map.of("en", title), Map.of("en", ""));
    }

    static Session session(String title, String begins, int minutes, UUID room) {
        return session(Ids.next(), title, begins, minutes, room, null, List.of());
    }

    static Session session(
            UUID id, String title, String begins, int minutes, UUID room, UUID track, List<UUID> speakers) {
        return new Session(
                id,
                1,
                SessionKind.BREAKOUT,
                LocalDateTime.parse(begins),
                minutes,
                room,
                track,
                speakers,
                List.of(),
                null,
                List.of(),
                said(title));
    }

    static Programme programme(String zone, Session... sessions) {
        return new Programme(
                new Programme.Facts("C1", Mode.VIRTUAL, "", zone, List.of("en")),
                said("Learning together"),
                List.of(new Programme.Place(ROOM, "Plenary"), new Programme.Place(OTHER_ROOM, "Room 1")),
                List.of(new Programme.Place(TRACK, "Money")),
                List.of(new Programme.Speaker(SPEAKER, "Ada Lambert", List.of("president of a federation"), true)),
                List.of(sessions));
    }
}
