package express.journeys;

import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to do.
 *
 * @param key the message key of what it is, filled in with the day; or nothing, and words say it
 * @param own whether it is the person's own
 */
record Task(
        UUID id,
        JourneyId journey,
        @Nullable String key,
        String words,
        @Nullable LocalDate day,
        @Nullable PersonId owner,
        boolean own,
        LocalDate due,
        @Nullable Instant doneAt) {

    boolean isLate(LocalDate today) {
        return doneAt == null && due.isBefore(today);
    }
}
