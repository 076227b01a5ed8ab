package express.accompaniment;

import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A talk with one person.
 *
 * @param minutes nothing, while it is still to come
 * @param topics codes of the list of topics
 */
record Session(
        UUID id,
        Instant at,
        @Nullable Integer minutes,
        Way way,
        List<String> topics,
        String nextStep,
        String note,
        String interpreter,
        @Nullable PersonId by,
        int version) {

    enum Way {
        PLACE,
        PHONE,
        VIDEO;

        String key() {
            return "accompaniment.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean toCome() {
        return minutes == null;
    }
}
