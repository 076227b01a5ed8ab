package express.ledger;

import java.time.LocalDate;
import java.util.UUID;

/** One line of an entry. */
record Posting(UUID entry, LocalDate bookedOn, String account, long cents) {}
