package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * After a mission that was hard somebody listens to who interpreted. What was said there is written nowhere.
 *
 * @param keeper who sees to it; nobody yet, before a dispatcher says who
 */
record Debriefing(
        OrganisationId house,
        UUID request,
        PersonId interpreter,
        @Nullable PersonId keeper,
        LocalDate until,
        @Nullable Instant doneAt) {

    static final int DAYS = 3;

    boolean isLate(LocalDate today) {
        return doneAt == null && until.isBefore(today);
    }
}
