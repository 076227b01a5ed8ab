package express.lobby;

import express.rooms.VideoRooms;
import java.util.UUID;

/** Looks into rooms of a test's own. */
public final class Watching {

    private Watching() {}

    public static Occupancy occupancy(VideoRooms rooms) {
        return new Occupancy(rooms);
    }

    /** By which a participant is known in rooms. */
    public static String key(UUID participant) {
        return GuestKeys.key(participant);
    }
}
