package express.loans;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That money is to be paid out: one asks for it, another signs. */
record Payout(
        UUID id,
        UUID loan,
        long cents,
        Event.Means means,
        Instant askedAt,
        @Nullable PersonId askedBy,
        @Nullable Instant signedAt,
        @Nullable PersonId signedBy,
        @Nullable Instant refusedAt) {

    boolean isOpen() {
        return signedAt == null && refusedAt == null;
    }
}
