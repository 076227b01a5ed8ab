package express.conduct;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may do what. What is refused does not exist for whoever asks. */
final class ConductAccess {

    private ConductAccess() {}

    /** Officers of a lender, and who administers it. */
    static boolean mayJudge(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.LENDER, lender) || viewer.is(Role.ADMINISTRATOR, lender);
    }

    static void require(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }
}
