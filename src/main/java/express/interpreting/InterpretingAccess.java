package express.interpreting;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may do what with missions. For everybody else there are none. */
final class InterpretingAccess {

    private InterpretingAccess() {}

    /** Sees the days of a house and asks its interpreters. */
    static boolean maySend(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.DISPATCHER, house);
    }

    static boolean mayCount(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.TREASURER, house) || viewer.is(Role.DISPATCHER, house);
    }

    /** Everybody who works for an organisation asks on its behalf. */
    static boolean mayAsk(Viewer viewer, OrganisationId client) {
        return viewer.belongsTo(client);
    }
}
