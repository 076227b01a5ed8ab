package express.lobby;

import express.boards.Seat;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.rooms.RoomsAway;
import express.rooms.VideoRooms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is in the video room of a session. */
@Component
public class Occupancy {

    private static final Seat NOBODY = new Seat("", false, false);

    private final VideoRooms rooms;

    Occupancy(VideoRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Participants who are in the room now; nothing, if rooms of this kind cannot tell.
     *
     * @throws RoomsAway if the server cannot be reached or answers otherwise than was agreed
     */
    public Optional<Set<UUID>> present(Gathering gathering, Programme programme, Session session) throws RoomsAway {
        var room = new Presence(gathering, programme, NOBODY, "", Set.of())
                .room(session, LobbyPages.language(programme), List.of());
        return rooms.present(room)
                .map(keys -> keys.stream()
                        .flatMap(key -> GuestKeys.participant(key).stream())
                        .collect(Collectors.toSet()));
    }
}
