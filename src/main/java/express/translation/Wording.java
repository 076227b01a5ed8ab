package express.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One text of pages for newcomers in one language, beside its source.
 *
 * @param file of which module's texts
 */
record Wording(String file, String key, Locale language, String source, String words) {

    /** Whether somebody vouches for it. */
    enum State {
        DRAFT,
        CONFIRMED,
        /** It was, before it or its source changed. */
        OUTDATED
    }

    /** By which it is known that neither it nor its source has changed. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((source + "\u0000" + words).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    State state(byte @Nullable [] confirmed) {
        if (confirmed == null) {
            return State.DRAFT;
        }
        return MessageDigest.isEqual(confirmed, hash()) ? State.CONFIRMED : State.OUTDATED;
    }
}
