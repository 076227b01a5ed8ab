package express.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to somebody whose accompaniment ended, some months later. Silence is an answer, too.
 *
 * @param unreached nobody could ask them
 * @param help whether they would like some
 */
record FollowUp(
        UUID journey,
        UUID id,
        int months,
        LocalDate due,
        int asked,
        boolean unreached,
        @Nullable Instant until,
        @Nullable Instant answeredAt,
        @Nullable Answer answer,
        @Nullable Boolean help,
        String words) {

    enum Answer {
        /** It still runs, or they still do it. */
        RUNS,
        CHANGED,
        ENDED,
        NOT_SAID;

        String key() {
            return "accompaniment.answer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean answered() {
        return answer != null;
    }

    /** Whether somebody may write down what was said on the telephone. */
    boolean canBeTold() {
        return !answered() && (unreached || asked > 0);
    }

    boolean over(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
