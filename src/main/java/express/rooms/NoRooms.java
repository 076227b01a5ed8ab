package express.rooms;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Nothing is configured; gatherings then have the links that their hosts type. */
final class NoRooms implements VideoRooms {

    @Override
    public boolean isOffered() {
        return false;
    }

    @Override
    public URI door(VideoRoom room, VideoRoom.Guest guest) {
        throw new RoomsAway("no rooms are configured");
    }

    @Override
    public Optional<Set<String>> present(VideoRoom room) {
        return Optional.empty();
    }

    @Override
    public void end(VideoRoom room) {
        // There is none.
    }
}
