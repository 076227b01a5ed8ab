package express.rooms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rooms that open by themselves when somebody follows their link, as those of Jitsi do. Their names are made of a secret,
 * so that nobody guesses one; whoever has a link can pass it on.
 */
final class PatternRooms implements VideoRooms {

    /** 80 bits. */
    private static final int NAME_BYTES = 10;

    private final String pattern;
    private final SecretKeySpec secret;

    PatternRooms(String pattern, String secret) {
        this.pattern = pattern;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    @Override
    public boolean isOffered() {
        return true;
    }

    @Override
    public URI door(VideoRoom room, VideoRoom.Guest guest) {
        String name = URLEncoder.encode(guest.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(pattern.replace("{room}", name(room)).replace("{name}", name));
    }

    private String name(VideoRoom room) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(room.key().getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<Set<String>> present(VideoRoom room) {
        return Optional.empty();
    }

    @Override
    public void end(VideoRoom room) {
        // It ends when the last has left.
    }
}
