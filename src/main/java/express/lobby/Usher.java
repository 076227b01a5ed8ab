package express.lobby;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.rooms.VideoRoom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Another module says who sits in which of the sessions that run side by side. */
public interface Usher {

    /** By which rooms know a participant. */
    static String key(UUID participant) {
        return GuestKeys.key(participant);
    }

    /** Of sessions that run beside a participant's own, the others; none, where nobody decided. */
    Set<UUID> elsewhere(Gathering gathering, Programme programme, UUID participant);

    /** Into which groups the room of a session is parted, where several sessions share it at one time. */
    List<VideoRoom.Group> groups(Gathering gathering, Programme programme, Session session, Locale language);
}
