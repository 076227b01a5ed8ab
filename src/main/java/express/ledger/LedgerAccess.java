package express.ledger;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may look into the books of a house and close them. For all others there are none. */
final class LedgerAccess {

    private LedgerAccess() {}

    /** Officers and treasurers, and who administers the house: also for somebody who audits it. */
    static boolean mayRead(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.LENDER, house)
                || viewer.is(Role.TREASURER, house)
                || viewer.is(Role.ADMINISTRATOR, house);
    }

    static boolean mayClose(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.TREASURER, house);
    }

    static boolean mayKeepAccounts(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.TREASURER, house);
    }
}
