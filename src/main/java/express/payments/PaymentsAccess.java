package express.payments;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.loans.Borrowings.Borrowed;
import org.jspecify.annotations.Nullable;

/** Who may do what with the money of a lender. What is refused to somebody who may not even look does not exist for them. */
final class PaymentsAccess {

    private PaymentsAccess() {}

    static boolean mayEnter(Viewer viewer, OrganisationId lender) {
        return mayWork(viewer, lender) || mayAdminister(viewer, lender);
    }

    /** Officers and treasurers say what a payment is for, and prepare what goes out. */
    static boolean mayWork(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.LENDER, lender) || mayTake(viewer, lender);
    }

    /** Treasurers bring statements and release what goes out. */
    static boolean mayTake(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.TREASURER, lender);
    }

    /** Says where the money of the house is: nobody who moves it. */
    static boolean mayAdminister(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.ADMINISTRATOR, lender);
    }

    /** Nobody touches what they borrow themselves. */
    static boolean mayTouch(Viewer viewer, Borrowed loan) {
        return mayWork(viewer, loan.lender()) && !viewer.id().equals(loan.borrower());
    }

    /** Whoever prepared it does not release it. */
    static boolean mayRelease(Viewer viewer, OrganisationId lender, @Nullable PersonId prepared) {
        return mayTake(viewer, lender) && !viewer.id().equals(prepared);
    }

    static void require(boolean may) {
        if (!may) {
            throw new Forbidden();
        }
    }
}
