package express.journeys;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may do what with the files of an organisation. What somebody sees of one the database decides ({@link Standing}). */
final class JourneysAccess {

    private JourneysAccess() {}

    /** Advisers have cases; whoever administers the organisation sees to it that none is left alone. */
    static boolean mayList(Viewer viewer, OrganisationId house) {
        return mayOpen(viewer, house) || maySupervise(viewer, house);
    }

    static boolean mayOpen(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.ADVISER, house);
    }

    /** Gives cases to advisers, and is told of broken glass; sees no file by it. */
    static boolean maySupervise(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.ADMINISTRATOR, house);
    }

    /** Who could have the case is not the person, also if the code is handed to them; who does other work there may be. */
    static boolean mayClaim(Viewer viewer, OrganisationId house) {
        return !mayList(viewer, house);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
