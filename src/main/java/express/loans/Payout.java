package express.loans;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That money is to be paid out: one asks for it, another signs.
 *
 * @param event by which it was paid out
 */
record Payout(
        UUID id,
        UUID loan,
        long cents,
        Event.Means means,
        Instant askedAt,
        @Nullable PersonId askedBy,
        @Nullable Instant signedAt,
        @Nullable PersonId signedBy,
        @Nullable Instant refusedAt,
        @Nullable Integer event) {

    boolean isOpen() {
        return signedAt == null && refusedAt == null;
    }

    /** Whether somebody asked for what was paid out by this. */
    boolean isAskedBy(PersonId person, Event paid) {
        return event != null && event == paid.seq() && person.equals(askedBy);
    }
}
