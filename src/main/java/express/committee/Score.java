package express.committee;

import express.base.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one member said alone, before the talk.
 *
 * @param marks none, as long as the viewer may not see them
 * @param struckAt since when it does not count, because the member stands apart
 */
record Score(
        PersonId member,
        Map<Criterion, Mark> marks,
        Instant at,
        @Nullable Instant struckAt) {

    boolean counts() {
        return struckAt == null;
    }

    Score struck(Instant now) {
        return counts() ? new Score(member, marks, at, now) : this;
    }
}
