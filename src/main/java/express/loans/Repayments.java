package express.loans;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what came in for a loan: for modules that know where money comes from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Repayments {

    private final Loans loans;
    private final Recording recording;

    Repayments(Loans loans, Recording recording) {
        this.loans = loans;
        this.recording = recording;
    }

    /**
     * What came in on the bank account, used for what is due next; in the transaction of whoever found it.
     *
     * @param reference by which it is found again
     */
    public void take(Viewer viewer, OrganisationId lender, UUID loan, LocalDate on, long cents, String reference) {
        Loan it = loans.lock(lender, loan);
        recording
                .record(viewer, it, it.version(), Act.money(Kind.REPAID, on, cents, Means.BANK, Keep.NEXT, reference))
                .ifPresent(fault -> {
                    throw new NotFound();
                });
    }
}
