package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side says that something about a mission was not right.
 *
 * @param answer empty, as long as there is none
 */
record Complaint(
        OrganisationId house,
        UUID id,
        UUID request,
        Feedback.Side side,
        @Nullable PersonId by,
        String words,
        LocalDate receivedOn,
        LocalDate answerBy,
        String answer,
        @Nullable Instant answeredAt) {

    static final int DAYS = 14;
    static final int LONGEST = 1000;

    boolean isLate(LocalDate today) {
        return answeredAt == null && answerBy.isBefore(today);
    }
}
