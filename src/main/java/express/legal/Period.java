package express.legal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long something is kept.
 *
 * @param what the message key of its name
 * @param usual what the module that holds it proposes
 * @param changedAt when the operator decided otherwise, if they did
 */
record Period(String what, int days, int usual, @Nullable Instant changedAt) {

    static final int LONGEST = 3_650;

    static boolean isPossible(int days) {
        return days >= 1 && days <= LONGEST;
    }
}
