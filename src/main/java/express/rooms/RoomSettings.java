package express.rooms;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people meet by video.
 *
 * @param bigbluebutton the address of the server's interface, ending in {@code /bigbluebutton/api} or where it is
 * @param pattern a link with {@code {room}}, and {@code {name}} if a guest's name is to be passed on
 * @param secret that of BigBlueButton, or with a pattern any long one, of which the names of rooms are made
 * @param timeout how long one answer may take
 */
@ConfigurationProperties(prefix = "express.rooms", ignoreUnknownFields = false)
record RoomSettings(
        @Nullable URI bigbluebutton,
        @Nullable String pattern,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration timeout) {

    private static final int SHORTEST_SECRET = 16;

    RoomSettings {
        if (bigbluebutton != null && pattern != null) {
            throw new IllegalArgumentException("express.rooms.bigbluebutton or express.rooms.pattern, not both");
        }
        if (bigbluebutton != null && !Set.of("http", "https").contains(String.valueOf(bigbluebutton.getScheme()))) {
            throw new IllegalArgumentException("express.rooms.bigbluebutton is no address of the web");
        }
        if (pattern != null && (!pattern.startsWith("https://") || !pattern.contains("{room}"))) {
            throw new IllegalArgumentException("express.rooms.pattern is no https link with {room}");
        }
        if ((bigbluebutton != null || pattern != null) && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "express.rooms.secret has fewer than " + SHORTEST_SECRET + " characters: rooms could be guessed");
        }
    }
}
