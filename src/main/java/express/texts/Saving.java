package express.texts;

import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What once happened to a text: who did what to which language of it, and when.
 *
 * @param words all of that language as it was afterwards
 */
public record Saving(
        int version,
        Instant savedAt,
        @Nullable PersonId savedBy,
        @Nullable String background,
        Act act,
        Locale language,
        String words) {

    /** Kinds of happening. */
    public enum Act {
        WRITTEN,
        TRANSLATED,
        BROUGHT
    }
}
