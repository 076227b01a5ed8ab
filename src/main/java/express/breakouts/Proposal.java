package express.breakouts;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that people may take or leave.
 *
 * @param number by which the host's people call it
 * @param seed of which chance is made: the same one gives the same answer
 * @param mends whether it was prepared because somebody does not come
 * @param stopped whether somebody ended the search, and it is the best so far
 */
record Proposal(
        UUID id,
        UUID gathering,
        int number,
        Instant madeAt,
        long seed,
        boolean mends,
        State state,
        boolean stopped,
        @Nullable Outcome outcome) {

    enum State {
        SEARCHING,
        FOUND,
        IMPOSSIBLE,
        UNSETTLED;

        String key() {
            return "breakouts.state." + name().toLowerCase(Locale.ROOT);
        }

        String colour() {
            return switch (this) {
                case FOUND -> "good";
                case IMPOSSIBLE -> "bad";
                case SEARCHING, UNSETTLED -> "warn";
            };
        }
    }

    boolean found() {
        return state == State.FOUND;
    }

    Outcome.Measures measures() {
        return outcome == null ? Outcome.Measures.NONE : outcome.measures();
    }
}
