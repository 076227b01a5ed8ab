package express.rosters;

import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a week was proposed the last time.
 *
 * @param arrival how unequal hours would be if missions were given out as they come
 */
record Proposal(Instant madeAt, long cost, long bound, double arrival, List<Place> places) {

    /** @param pinned whether people want to keep it */
    record Place(UUID request, PersonId person, boolean pinned) {}

    boolean proven() {
        return cost == bound;
    }
}
