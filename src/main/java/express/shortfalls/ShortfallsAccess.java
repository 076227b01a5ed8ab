package express.shortfalls;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who sees what a house lacks. What all houses of a network lack together is for all who work there. */
final class ShortfallsAccess {

    private ShortfallsAccess() {}

    static boolean maySee(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.DISPATCHER, house) || viewer.is(Role.TREASURER, house);
    }
}
