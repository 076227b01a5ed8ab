package express.assembly;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something put to the members.
 *
 * @param shows what they will see of each other's work, if it is carried
 * @param outcome nothing, before it is counted
 */
record Decision(
        OrganisationId house,
        UUID id,
        String title,
        String words,
        @Nullable Openness shows,
        Instant putAt,
        @Nullable PersonId putBy,
        Instant until,
        @Nullable Outcome outcome) {

    /** What came of it; of those who might have voted so many did. */
    record Outcome(int members, int yes, int no, int abstain) {

        /** More of those who said yes or no said yes. */
        boolean carried() {
            return yes > no;
        }
    }

    boolean isOpen(Instant now) {
        return outcome == null && now.isBefore(until);
    }
}
