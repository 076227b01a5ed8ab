package express.payments;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a batch.
 *
 * @param number of the loan
 * @param payout of a transfer, what it pays out
 * @param mandateName how the mandate is called
 * @param dueOn of a direct debit, what it collects
 * @param seq the event of the loan that it stands for
 */
record Item(
        OrganisationId lender,
        UUID id,
        UUID batch,
        UUID loan,
        @Nullable PersonId borrower,
        String endToEnd,
        long cents,
        String iban,
        String holder,
        int number,
        @Nullable UUID payout,
        @Nullable UUID mandate,
        @Nullable String mandateName,
        @Nullable LocalDate mandateSigned,
        @Nullable LocalDate dueOn,
        @Nullable String sequence,
        boolean amended,
        @Nullable Integer seq,
        State state,
        String reason) {

    /** What became of it. */
    enum State {
        WAITING,
        SENT,
        SETTLED,
        RETURNED,
        DROPPED,
        /** It was never given to the bank. */
        RECALLED;

        String key() {
            return "payments.item." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it was sent, whatever the bank did with it. */
    boolean wentToBank() {
        return state == State.SENT || state == State.SETTLED || state == State.RETURNED;
    }

    /** Whether it was left out as banks ask for more about its account than is known here. */
    boolean isLeftOutside() {
        return state == State.DROPPED && !Iban.isEnough(iban);
    }

    boolean isDebit() {
        return mandate != null;
    }
}
