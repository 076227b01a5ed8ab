package express.gatherings;

import express.base.Ids;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Small programmes for tests. */
public final class Sketch {

    public static final UUID ROOM = Ids.next();
    public static final UUID OTHER_ROOM = Ids.next();
    public static final UUID TRACK = Ids.next();
    public static final UUID SPEAKER = Ids.next();

    private Sketch() {}

    public static Said said(String title) {
        return new Said("en", Map.of("en", title), Map.of("en", ""));
    }

    public static Session session(String title, String begins, int minutes, UUID room) {
        return session(Ids.next(), title, begins, minutes, room, null, List.of());
    }

    public static Session session(
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

    public static Programme programme(String zone, Session... sessions) {
        return new Programme(
                new Programme.Facts("C1", Mode.VIRTUAL, "", zone, List.of("en"), Funding.NONE),
                said("Learning together"),
                List.of(new Programme.Place(ROOM, "Plenary"), new Programme.Place(OTHER_ROOM, "Room 1")),
                List.of(new Programme.Place(TRACK, "Money")),
                List.of(new Programme.Speaker(SPEAKER, "Ada Lambert", List.of("president of a federation"), true)),
                List.of(sessions));
    }
}
