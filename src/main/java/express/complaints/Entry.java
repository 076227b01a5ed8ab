package express.complaints;

import express.base.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a complaint.
 *
 * @param finding what an answer came to; nothing, if it is none
 * @param words what was said with it; may be empty
 */
record Entry(
        UUID id,
        Instant at,
        Kind kind,
        @Nullable PersonId by,
        @Nullable Finding finding,
        String words) {

    enum Kind {
        RECEIVED,
        ACKNOWLEDGED,
        ANSWERED,
        CONTESTED,
        WITHDRAWN;

        String key() {
            return "complaints.entry." + name().toLowerCase(Locale.ROOT);
        }
    }

    enum Finding {
        UPHELD,
        PARTLY,
        NOT_UPHELD;

        String key() {
            return "complaints.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Finding> of(@Nullable String typed) {
            return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
        }
    }
}
