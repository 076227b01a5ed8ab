package express.reviews;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What one reviewer says of one submission.
 *
 * @param number counts the judgements of this reviewer in this round
 * @param confirmed whether an earlier one was said again of a later submission
 */
record Judgement(
        UUID asking,
        int number,
        int submission,
        Map<Criterion, Verdict> verdicts,
        boolean fit,
        boolean confirmed,
        Instant at) {

    record Verdict(Level level, String why) {}
}
