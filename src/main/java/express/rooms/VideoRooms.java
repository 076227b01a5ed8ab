package express.rooms;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where this installation's people meet by video. */
public sealed interface VideoRooms permits BigBlueButton, PatternRooms, PlayedRooms, NoRooms {

    boolean isOffered();

    /**
     * An address that lets one guest in, for this moment: it is not to be kept or passed on. The room is opened, if it is
     * not.
     *
     * @throws RoomsAway if the server cannot be reached or answers otherwise than was agreed
     */
    URI door(VideoRoom room, VideoRoom.Guest guest) throws RoomsAway;

    /**
     * Keys of the guests who are in the room now, none if it is not open; nothing, if rooms of this kind cannot tell.
     *
     * @throws RoomsAway as above
     */
    Optional<Set<String>> present(VideoRoom room) throws RoomsAway;

    /** Sends everybody out. */
    void end(VideoRoom room);
}
