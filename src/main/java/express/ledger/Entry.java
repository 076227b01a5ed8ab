package express.ledger;

import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was written once. */
record Entry(
        UUID id,
        LocalDate bookedOn,
        LocalDate valueOn,
        Instant at,
        @Nullable PersonId by,
        String kind,
        @Nullable UUID subject,
        @Nullable UUID reverses) {}
