package express.joining;

import express.base.PersonId;
import express.joining.Likeness.Score;
import express.journeys.Called;
import express.journeys.CaseFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be of the same person.
 *
 * @param called nothing, if the name is not for the viewer
 * @param advisers who has the case
 */
record Candidate(CaseFile journey, Score score, @Nullable Called called, List<PersonId> advisers) {

    /** What speaks for it. */
    List<Reason> reasons() {
        return score.reasons().stream().filter(it -> it.weight() > 0).toList();
    }

    /** What speaks against it. */
    List<Reason> doubts() {
        return score.reasons().stream().filter(it -> it.weight() < 0).toList();
    }
}
