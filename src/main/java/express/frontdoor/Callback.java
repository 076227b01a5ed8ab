package express.frontdoor;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks an organisation to be called back.
 *
 * @param answers what they had said until then, which the organisation reads with it
 * @param typedBy the worker who typed it for them
 * @param answeredAt when it was over: they spoke, or the number is not theirs
 * @param tries how often nobody answered
 */
record Callback(
        UUID id,
        OrganisationId organisation,
        String name,
        String telephone,
        Hour hour,
        Locale language,
        Answers answers,
        Instant askedAt,
        @Nullable PersonId typedBy,
        @Nullable Instant answeredAt,
        @Nullable Outcome outcome,
        int tries) {

    /** When somebody can be reached. */
    enum Hour {
        ANY("phone"),
        MORNING("morning"),
        AFTERNOON("noon"),
        EVENING("evening");

        private final String icon;

        Hour(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }
    }

    enum Outcome {
        SPOKEN,
        NOT_REACHED,
        WRONG_NUMBER
    }

    /** What somebody typed who wants to be called. */
    record Asked(String name, String telephone, Hour hour) {}

    boolean waits() {
        return answeredAt == null;
    }
}
