package express.interpreting;

import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a mission was, as one side says.
 *
 * @param talk somebody wants to be listened to, or to complain
 */
record Feedback(
        Side side,
        Verdict verdict,
        String words,
        boolean talk,
        @Nullable PersonId by,
        Instant at) {

    enum Side {
        CLIENT,
        INTERPRETER;

        String key() {
            return "interpreting.feedback." + name().toLowerCase(Locale.ROOT);
        }
    }

    enum Verdict {
        GOOD,
        MIXED,
        BAD;

        String key() {
            return "interpreting.verdict." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody should look at it. */
    boolean isUrgent() {
        return talk || verdict == Verdict.BAD;
    }
}
