package express.loans;

import express.base.OrganisationId;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** Says beside a loan how it can be paid: for a module that knows the accounts of lenders. */
@FunctionalInterface
public interface HowToPay {

    /**
     * For what it is paid.
     *
     * @param number of the loan
     * @param currency of the loan
     * @param cents to be paid, or zero if that is up to the reader
     */
    record Asked(OrganisationId lender, int number, String currency, long cents) {}

    Optional<Content> show(Screen screen, Asked asked);
}
