package express.ledger;

import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody closed a book up to a day. */
record Closing(LocalDate until, Instant at, @Nullable PersonId by) {}
