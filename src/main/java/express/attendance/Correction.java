package express.attendance;

import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the host said otherwise than it was known before.
 *
 * @param session whose minutes it is about; else a day on which somebody was there (1) or was not (0)
 * @param byId who said it, while they are known
 */
record Correction(
        UUID id,
        UUID participant,
        @Nullable UUID session,
        @Nullable LocalDate day,
        int before,
        int after,
        @Nullable PersonId byId,
        Instant at) {

    Optional<UUID> ofSession() {
        return Optional.ofNullable(session);
    }

    Optional<LocalDate> ofDay() {
        return Optional.ofNullable(day);
    }
}
