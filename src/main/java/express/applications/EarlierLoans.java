package express.applications;

import express.base.OrganisationId;
import express.base.PersonId;

/** What is known of what somebody paid back to a lender before; whoever paid back on time may ask for more. */
public interface EarlierLoans {

    /**
     * Loans that ended.
     *
     * @param onTime paid back without being late for long
     * @param late paid back, but late
     */
    record Earlier(int onTime, int late) {}

    /** As far as the viewer may see it: their own, or those of their lender. */
    Earlier of(OrganisationId lender, PersonId borrower);
}
