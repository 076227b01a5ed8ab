package express.boards;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that many write on at once.
 *
 * @param subject to what it belongs, in the words of the module whose thing that is
 * @param hidden whether each sees only their own lines
 * @param until when its time is over, if it has one; nothing ends by itself then
 * @param change how much was done on it
 */
public record Board(
        UUID id,
        String subject,
        Kind kind,
        String title,
        Locale language,
        boolean closed,
        boolean hidden,
        @Nullable Instant until,
        long change) {

    public String path() {
        return "/boards/" + id;
    }

    String path(UUID line) {
        return path() + "/lines/" + line;
    }
}
