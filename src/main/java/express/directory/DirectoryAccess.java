package express.directory;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who may change what in the directory. Everybody may read it. */
final class DirectoryAccess {

    private DirectoryAccess() {}

    /** Networks, organisations and accounts of the whole installation. */
    static boolean mayOperate(Viewer viewer) {
        return viewer.isOperator();
    }

    /** An organisation's entry, its members and their roles. */
    static boolean mayAdminister(Viewer viewer, OrganisationId organisation) {
        return viewer.isOperator() || viewer.is(Role.ADMINISTRATOR, organisation);
    }

    /** A network's entry, and which organisations work in it. */
    static boolean mayCoordinate(Viewer viewer, NetworkId network) {
        return viewer.isOperator() || viewer.coordinates(network);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
