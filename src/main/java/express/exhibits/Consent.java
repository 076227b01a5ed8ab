package express.exhibits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person in a picture said to its being shown.
 *
 * @param language in which they are asked
 * @param name and {@code address} of those who are asked by a letter, for as long as the picture is shown
 * @param signedOn of those who agreed on paper, which the organisation keeps
 */
record Consent(
        UUID id,
        UUID exhibit,
        Way way,
        State state,
        Locale language,
        @Nullable String name,
        @Nullable String address,
        @Nullable LocalDate signedOn,
        Instant askedAt,
        @Nullable Instant answeredAt) {

    /** How somebody is asked. */
    enum Way {
        PAPER,
        EMAIL,
        SMS
    }

    enum State {
        ASKED,
        GIVEN,
        REFUSED,
        WITHDRAWN;

        /** Whether they still can change it: what is gone stays gone. */
        boolean isOpen() {
            return this == ASKED || this == GIVEN;
        }
    }

    boolean isOnPaper() {
        return way == Way.PAPER;
    }
}
