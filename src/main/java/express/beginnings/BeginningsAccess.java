package express.beginnings;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may ask for a network, decide on it, and take it through its steps. */
final class BeginningsAccess {

    private BeginningsAccess() {}

    /** Whoever speaks for an organisation. */
    static boolean mayAsk(Viewer viewer) {
        return viewer.isAnywhere(Role.ADMINISTRATOR);
    }

    static boolean mayAskFor(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.ADMINISTRATOR, organisation);
    }

    static boolean mayDecide(Viewer viewer) {
        return viewer.isOperator();
    }

    static boolean mayWrite(Viewer viewer, NetworkId network) {
        return viewer.coordinates(network);
    }

    static boolean maySign(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.ADMINISTRATOR, organisation);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
