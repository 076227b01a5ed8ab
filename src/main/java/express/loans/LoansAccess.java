package express.loans;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;

/** Who may do what with loans. What is refused to somebody who may not even look does not exist for them. */
final class LoansAccess {

    private LoansAccess() {}

    /** Officers, treasurers, and who administers the house: also for somebody who audits it. */
    static boolean mayEnter(Viewer viewer, OrganisationId lender) {
        return mayKeep(viewer, lender) || viewer.is(Role.ADMINISTRATOR, lender);
    }

    /** Officers prepare loans and ask for payouts. */
    static boolean mayLend(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.LENDER, lender);
    }

    /** Treasurers pay out and give up. */
    static boolean mayPay(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.TREASURER, lender);
    }

    /** Takes payments and writes down what was agreed. */
    static boolean mayKeep(Viewer viewer, OrganisationId lender) {
        return mayLend(viewer, lender) || mayPay(viewer, lender);
    }

    /** Nobody keeps what they borrow themselves. */
    static boolean mayKeep(Viewer viewer, Loan loan) {
        return mayKeep(viewer, loan.lender()) && !isOwn(viewer, loan);
    }

    /** Agrees to another rate: for a loan that they neither prepared nor ever looked after, in whose hands it may be now. */
    static boolean mayLower(Viewer viewer, Loan loan) {
        return mayPay(viewer, loan.lender())
                && !isOwn(viewer, loan)
                && !viewer.id().equals(loan.officer())
                && !viewer.id().equals(loan.keeper())
                && !loan.minded();
    }

    /** Whoever administers the house hands loans on, but for what they borrow themselves. */
    static boolean mayHandOn(Viewer viewer, Loan loan) {
        return mayHandOn(viewer, loan.lender()) && !isOwn(viewer, loan) && loan.goesOn();
    }

    static boolean mayHandOn(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.ADMINISTRATOR, lender);
    }

    /**
     * What was paid out, given up or agreed at another rate is taken back only by those who may do it, and brought back by them
     * too: to take one rate back is to agree to the one before, and to bring a payout back is to pay out, which nobody does who
     * asked for it.
     */
    static boolean mayReverse(Viewer viewer, Loan loan, List<Event> events, List<Payout> payouts, Event it) {
        Event first = History.first(events, it);
        return mayKeep(viewer, loan)
                && switch (first.kind()) {
                    case DISBURSED ->
                        mayPay(viewer, loan.lender())
                                && !(History.bringsBack(events, it)
                                        && payouts.stream().anyMatch(asked -> asked.isAskedBy(viewer.id(), first)));
                    case WRITTEN_OFF, REVERSED -> mayPay(viewer, loan.lender());
                    case RESCHEDULED -> first.rate() == null || mayLower(viewer, loan);
                    default -> true;
                };
    }

    static boolean isOwn(Viewer viewer, Loan loan) {
        return viewer.signedIn() && viewer.id().equals(loan.borrower());
    }

    /** Another person than the one who asked. */
    static boolean maySign(Viewer viewer, Loan loan, Payout payout) {
        return mayPay(viewer, loan.lender())
                && !isOwn(viewer, loan)
                && !viewer.id().equals(payout.askedBy());
    }
}
