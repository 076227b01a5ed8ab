package express.conduct;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a lender judged itself.
 *
 * @param code by which clauses
 * @param closedAt since when it stays as it is
 */
record SelfAssessment(
        UUID id,
        OrganisationId lender,
        String code,
        Instant begunAt,
        @Nullable PersonId begunBy,
        @Nullable Instant closedAt) {

    boolean isOpen() {
        return closedAt == null;
    }
}
