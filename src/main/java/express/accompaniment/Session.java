package express.accompaniment;

import express.base.OrganisationId;
import express.base.PersonId;
import express.interpreting.Occasion;
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

        private String mode() {
            return switch (this) {
                case PLACE -> "ON_SITE";
                case PHONE -> "TELEPHONE";
                case VIDEO -> "VIDEO";
            };
        }

        String key() {
            return "accompaniment.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean toCome() {
        return minutes == null;
    }

    /** Where somebody may have to interpret; in which language and at what place is for whoever asks to say. */
    Occasion occasion(OrganisationId holder) {
        return new Occasion(id, holder, List.of(holder), at, null, "", "", way.mode(), false);
    }
}
