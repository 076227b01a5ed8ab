package express.reviews;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked to review.
 *
 * @param person nobody any more, if that person's data was erased
 * @param organisation for which they were asked
 * @param endedAt since when they are replaced
 */
record Asking(
        UUID id,
        RoundId round,
        @Nullable PersonId person,
        OrganisationId organisation,
        Instant askedAt,
        @Nullable PersonId askedBy,
        Instant due,
        @Nullable Answer answer,
        String reason,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    enum Answer {
        ACCEPTED,
        DECLINED
    }

    boolean waits() {
        return answer == null && endedAt == null;
    }

    /** Whether this reviewer's judgement is asked for. */
    boolean counts() {
        return answer == Answer.ACCEPTED && endedAt == null;
    }

    boolean stands() {
        return waits() || counts();
    }

    /** The message key of where it stands. */
    String key() {
        if (endedAt != null) {
            return "reviews.asking.ended";
        }
        return answer == null
                ? "reviews.asking.waits"
                : answer == Answer.ACCEPTED ? "reviews.asking.accepted" : "reviews.asking.declined";
    }
}
