package express.visits;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked before a station. Who it was is known to nobody else.
 *
 * @param gathering in which it was asked, if it was in one
 * @param during whether while the visit was shown there
 * @param shown whether everybody reads it
 */
record Question(
        UUID id,
        UUID visit,
        UUID station,
        @Nullable UUID gathering,
        boolean during,
        String words,
        Instant askedAt,
        int votes,
        @Nullable String answer,
        boolean shown) {

    static final int LONGEST = 1_000;
    static final int LONGEST_ANSWER = 4_000;
}
