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
 * @param answeredAt when they answered, or it was given up
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
        WITHDRAWN,
        /** Nobody answered in time. */
        LAPSED;

        /** Whether they still can change it: what is gone stays gone. */
        boolean isOpen() {
            return this == ASKED || this == GIVEN;
        }
    }

    /** Whether its organisation need not keep it: it proves nothing. */
    boolean isRemovable() {
        return state == State.ASKED || state == State.LAPSED;
    }

    boolean isOnPaper() {
        return way == Way.PAPER;
    }
}
