package express.payments;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody allowed a lender to collect what is due of a loan.
 *
 * @param noticeDays how many days before it is collected they are told
 * @param amended whether the account was changed and no bank was told yet
 * @param usedOn when it was last collected by it
 */
record Mandate(
        OrganisationId lender,
        UUID id,
        UUID loan,
        @Nullable PersonId borrower,
        String reference,
        String iban,
        String holder,
        LocalDate signedOn,
        int noticeDays,
        boolean amended,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate usedOn) {

    /** Unless something else was agreed. */
    static final int NOTICE = 14;

    /** After so many months without a collection it holds no more. */
    private static final int IDLE_MONTHS = 36;

    boolean holds(LocalDate on) {
        return withdrawnOn == null
                && !signedOn.isAfter(on)
                && (usedOn == null ? signedOn : usedOn).plusMonths(IDLE_MONTHS).isAfter(on);
    }

    /** How its state is said. */
    String key(LocalDate today) {
        if (withdrawnOn != null) {
            return "payments.mandate.withdrawn";
        }
        return holds(today) ? "payments.mandate.holds" : "payments.mandate.expired";
    }
}
