package express.payments;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes to the bank together.
 *
 * @param name by which the bank calls it back
 * @param dayOn on which it is to be done
 * @param decidedBy who released or dropped it
 * @param recallAskedBy who says that it was never given to the bank
 * @param recalledBy who said so, too
 */
record Batch(
        OrganisationId lender,
        UUID id,
        Kind kind,
        String name,
        LocalDate dayOn,
        State state,
        Instant preparedAt,
        @Nullable PersonId preparedBy,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        @Nullable Instant recallAskedAt,
        @Nullable PersonId recallAskedBy,
        @Nullable Instant recalledAt,
        @Nullable PersonId recalledBy) {

    /** Which way the money goes. */
    enum Kind {
        TRANSFER,
        DEBIT;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "payments.batch." + slug();
        }
    }

    /** How far it is. */
    enum State {
        PREPARED,
        RELEASED,
        DROPPED,
        /** It was never given to the bank. */
        RECALLED;

        String key() {
            return "payments.batch.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its file may go to the bank: it was released, and nobody says that it never went. */
    boolean isForBank() {
        return state == State.RELEASED && recallAskedAt == null;
    }

    /** Whether one says that it never went, and another has to confirm it. */
    boolean awaitsRecall() {
        return state == State.RELEASED && recallAskedAt != null;
    }

    /** How those of one sequence are called together. */
    String part(String sequence) {
        return kind == Kind.TRANSFER ? name : name + "-" + sequence;
    }
}
