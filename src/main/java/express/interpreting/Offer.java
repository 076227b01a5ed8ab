package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked whether they take a mission, until a certain time.
 *
 * @param best whether the most suitable of those who say yes has it, and not the first
 * @param willingAt when they said yes to being chosen
 */
record Offer(
        OrganisationId house,
        UUID id,
        UUID request,
        PersonId interpreter,
        Instant sentAt,
        Instant until,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        boolean best,
        @Nullable Instant willingAt) {

    enum Answer {
        ACCEPTED,
        DECLINED,
        /** Somebody else was quicker. */
        TAKEN,
        /** It was called off. */
        WITHDRAWN,
        /** Nobody answered in time. */
        EXPIRED,
        /** They said yes, and something stood in the way when it was decided. */
        UNFIT
    }

    boolean isOpen(Instant now) {
        return answer == null && (willingAt != null || now.isBefore(until));
    }

    /** Whether they said yes and hear later who has it. */
    boolean isWilling() {
        return answer == null && willingAt != null;
    }

    /** Whether they said yes and somebody who suits better was chosen. */
    boolean isSecond() {
        return answer == Answer.TAKEN && willingAt != null;
    }

    String key(Instant now) {
        if (isWilling() || isSecond()) {
            return isWilling() ? "interpreting.answer.willing" : "interpreting.answer.second";
        }
        if (answer != null) {
            return "interpreting.answer." + answer.name().toLowerCase(Locale.ROOT);
        }
        return isOpen(now) ? "interpreting.answer.open" : "interpreting.answer.expired";
    }
}
