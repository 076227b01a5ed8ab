package express.rooms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server of BigBlueButton, by its published interface: each call is an address whose query is signed with a secret,
 * {@code checksum = SHA-256(call + query + secret)} in hexadecimal digits. A meeting is created again and again, which
 * leaves one that runs as it is.
 */
final class BigBlueButton implements VideoRooms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration CREATED_LATELY = Duration.ofSeconds(20);

    private final String root;
    private final String secret;
    private final Wire wire;

    /** When, in nanoseconds, so that thousands who come at once do not each create it. */
    private final Map<String, Long> created = new ConcurrentHashMap<>();

    BigBlueButton(URI api, String secret, Duration patience) {
        this.root = api.toString().replaceAll("/+$", "") + "/";
        this.secret = secret;
        this.wire = new Wire(patience);
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public URI door(VideoRoom room, VideoRoom.Guest guest) {
        Long last = created.get(room.key());
        if (last == null || System.nanoTime() - last > CREATED_LATELY.toNanos()) {
            create(room);
            created.put(room.key(), System.nanoTime());
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("meetingID", room.key());
        query.put("fullName", guest.name());
        query.put("userID", guest.key());
        query.put("role", guest.hosts() ? "MODERATOR" : "VIEWER");
        return signed("join", query);
    }

    private void create(VideoRoom room) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("meetingID", room.key());
        query.put("name", room.title());
        query.put("record", "false");
        query.put("allowStartStopRecording", "false");
        query.put("muteOnStart", "true");
        query.put("guestPolicy", "ALWAYS_ACCEPT");
        query.put("meetingLayout", "CUSTOM_LAYOUT");
        if (!room.groups().isEmpty()) {
            query.put("groups", groups(room.groups()));
        }
        require(wire.get(signed("create", query)), "created");
    }

    private static String groups(List<VideoRoom.Group> groups) {
        return JSON.writeValueAsString(groups.stream()
                .map(group -> Map.of(
                        "id",
                        String.valueOf(groups.indexOf(group) + 1),
                        "name",
                        group.name(),
                        "roster",
                        group.guests()))
                .toList());
    }

    private static void require(Document answer, String what) {
        if (!Wire.text(answer, "returncode").equals("SUCCESS")) {
            throw new RoomsAway("a room is not " + what + ": " + Wire.text(answer, "messageKey"));
        }
    }

    @Override
    public Optional<Set<String>> present(VideoRoom room) {
        Document answer = wire.get(signed("getMeetingInfo", Map.of("meetingID", room.key())));
        if (Wire.text(answer, "messageKey").equals("notFound")) {
            return Optional.of(Set.of());
        }
        require(answer, "told of");
        return Optional.of(Wire.texts(answer, "userID"));
    }

    /** One that does not run is ended already. */
    @Override
    public void end(VideoRoom room) {
        created.remove(room.key());
        Document answer = wire.get(signed("end", Map.of("meetingID", room.key())));
        if (!Wire.text(answer, "messageKey").equals("notFound")) {
            require(answer, "ended");
        }
    }

    URI signed(String call, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(root + call + "?" + query + "&checksum=" + checksum(call, query, secret));
    }

    static String checksum(String call, String query, String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((call + query + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
