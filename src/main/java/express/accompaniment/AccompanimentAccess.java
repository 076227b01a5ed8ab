package express.accompaniment;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may do what here. What somebody sees of a journey the database decides. */
final class AccompanimentAccess {

    private AccompanimentAccess() {}

    static boolean mayHaveCases(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.ADVISER, house);
    }

    /** Counts cases and gives them on; reads none. */
    static boolean maySupervise(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.ADMINISTRATOR, house);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
