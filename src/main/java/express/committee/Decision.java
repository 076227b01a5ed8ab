package express.committee;

import express.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, as it was written down. It counts once somebody else has signed it; until then it can be opened again.
 *
 * @param by who wrote it down, which is the first signature
 */
record Decision(
        int number,
        int motion,
        PersonId by,
        Instant at,
        Tally tally,
        @Nullable Reopening reopening,
        @Nullable Signature signature) {

    /** @param key of a sentence that says why, or what somebody wrote */
    record Reopening(Instant at, String key, String words) {}

    record Signature(PersonId by, Instant at) {}

    boolean stands() {
        return reopening == null;
    }

    boolean isFinal() {
        return stands() && signature != null;
    }

    Decision reopened(Reopening why) {
        return new Decision(number, motion, by, at, tally, why, signature);
    }

    Decision signed(Signature second) {
        return new Decision(number, motion, by, at, tally, reopening, second);
    }
}
