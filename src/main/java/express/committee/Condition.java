package express.committee;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be there before money is paid out.
 *
 * @param evidence by what somebody saw that it is
 * @param pair whether a second person has to see it
 */
record Condition(
        UUID id,
        UUID item,
        String words,
        @Nullable Instant metAt,
        @Nullable PersonId metBy,
        String evidence,
        boolean pair,
        @Nullable Instant secondAt,
        @Nullable PersonId secondBy) {

    boolean isMet() {
        return metAt != null && (!pair || secondAt != null);
    }

    /** Whether one has seen that it is met, and another has not yet. */
    boolean isHalfMet() {
        return metAt != null && !isMet();
    }

    boolean mayBeSecondedBy(PersonId person) {
        return isHalfMet() && !person.equals(metBy);
    }
}
