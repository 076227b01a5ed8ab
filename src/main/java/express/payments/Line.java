package express.payments;

import express.base.OrganisationId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement as it is kept.
 *
 * @param suspended whether it stands in the books as not yet known what for
 * @param version by which it is noticed that two people write at once
 */
record Line(
        OrganisationId lender,
        UUID id,
        UUID uploadId,
        long cents,
        LocalDate bookedOn,
        LocalDate valueOn,
        boolean reversal,
        String reason,
        String reference,
        String endToEnd,
        String mandate,
        String batch,
        String bankReference,
        String called,
        String iban,
        String words,
        State state,
        @Nullable How how,
        boolean suspended,
        String note,
        int version) {

    /** What became of it. */
    enum State {
        OPEN,
        TAKEN,
        ASIDE,
        /** Of something that we sent ourselves, and so is in the books already. */
        SETTLED,
        /** Taken, and taken back by the bank. */
        REVERSED;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "payments.line." + slug();
        }
    }

    /** By what it was known what it is for. */
    enum How {
        REFERENCE,
        END_TO_END,
        MANDATE,
        NAME,
        HAND,
        BATCH,
        RETURN,
        /** Of what was given back, and so is in the books already. */
        REFUND;

        String key() {
            return "payments.how." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** From which day on it counts for a loan. */
    LocalDate day() {
        return valueOn.isBefore(bookedOn) ? valueOn : bookedOn;
    }

    boolean isIn() {
        return cents > 0;
    }

    /** Whether the bank takes back what it gave before. */
    boolean isReturn() {
        return reversal || !reason.isEmpty();
    }

    /** By which the loan finds it again. */
    String trace() {
        String name = bankReference.isEmpty() ? endToEnd : bankReference;
        return name.isEmpty() ? words.substring(0, Math.min(words.length(), 100)) : name;
    }
}
