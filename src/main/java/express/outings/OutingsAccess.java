package express.outings;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may do what. What is refused does not exist for whoever asks. */
final class OutingsAccess {

    private OutingsAccess() {}

    /** The officers of a lender. */
    static boolean mayWork(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.LENDER, lender);
    }

    /** Each takes back what they wrote themselves. */
    static boolean mayRemove(Viewer viewer, Outing it) {
        return mayWork(viewer, it.lender()) && viewer.id().equals(it.officer());
    }

    static void require(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }
}
