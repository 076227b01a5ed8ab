package express.loans;

import express.base.OrganisationId;
import java.util.Optional;
import java.util.UUID;

/** Knows what a bank says of what happened to loans, or is to do about it: for a module that deals with banks. */
@FunctionalInterface
public interface OnStatements {

    /** How a bank knows of it. */
    enum Known {
        /** It says so on a statement: then it is taken back where that line is, and not beside it. */
        LINE,
        /** It was told to pay, and has not said that it did not: then nobody but the bank can stop it. */
        ORDER
    }

    /** @param seq the number of what happened on the loan */
    Optional<Known> tell(OrganisationId lender, UUID loan, int seq);
}
