package express.services;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import java.util.Collection;

/** Who may write what organisations do for people. Everybody may read it. */
final class ServicesAccess {

    private ServicesAccess() {}

    /**
     * Its people, and whoever coordinates a network in which it works, since not every organisation has an account.
     *
     * @param networks in which the organisation works
     */
    static boolean mayWrite(Viewer viewer, OrganisationId organisation, Collection<NetworkId> networks) {
        return viewer.isOperator()
                || viewer.belongsTo(organisation)
                || networks.stream().anyMatch(viewer::coordinates);
    }

    /** Many services at once, from a table. */
    static boolean mayUpload(Viewer viewer, NetworkId network) {
        return viewer.isOperator() || viewer.coordinates(network);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
