package express.loans;

import express.base.OrganisationId;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;

/** Says beside a loan how it can be paid: for a module that knows the accounts of lenders. */
@FunctionalInterface
public interface HowToPay {

    /**
     * @param number of the loan
     * @param cents to be paid, or zero if that is up to the reader
     */
    Optional<Content> show(Screen screen, OrganisationId lender, int number, long cents);
}
