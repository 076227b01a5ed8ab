package express.lending;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Everybody sees what is offered and what it costs; what a lender offers is written by its officers and administrators. */
final class LendingAccess {

    private LendingAccess() {}

    static boolean mayOffer(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.LENDER, lender) || viewer.is(Role.ADMINISTRATOR, lender);
    }

    /** For all others there is no such page. */
    static void requireOffering(Viewer viewer, OrganisationId lender) {
        if (!mayOffer(viewer, lender)) {
            throw new NotFound();
        }
    }
}
