package express.rooms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** In a demonstration nobody meets: a page stands for the room, and whoever opened its door is present on this node. */
final class PlayedRooms implements VideoRooms {

    static final String PATH = "/rooms/played";

    private final Map<String, Set<String>> present = new ConcurrentHashMap<>();

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public URI door(VideoRoom room, VideoRoom.Guest guest) {
        present.computeIfAbsent(room.key(), key -> ConcurrentHashMap.newKeySet())
                .add(guest.key());
        return URI.create(PATH + "?title=" + URLEncoder.encode(room.title(), StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Set<String>> present(VideoRoom room) {
        return Optional.of(Set.copyOf(present.getOrDefault(room.key(), Set.of())));
    }

    @Override
    public void end(VideoRoom room) {
        present.remove(room.key());
    }
}
