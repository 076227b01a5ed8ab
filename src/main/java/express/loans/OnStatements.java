package express.loans;

import express.base.OrganisationId;
import java.util.UUID;

/** Knows what happened to loans by a line of a bank statement: for a module that reads those. */
@FunctionalInterface
public interface OnStatements {

    /**
     * Whether the bank says so: then it is taken back where that line is, and not beside it.
     *
     * @param seq the number of what happened on the loan
     */
    boolean tell(OrganisationId lender, UUID loan, int seq);
}
