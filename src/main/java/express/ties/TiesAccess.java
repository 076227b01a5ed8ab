package express.ties;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;

/** Who may say what ties an organisation: its people, and for one without them whoever holds the network together. */
final class TiesAccess {

    private TiesAccess() {}

    static boolean maySpeak(Viewer viewer, NetworkId network, OrganisationId organisation) {
        return viewer.belongsTo(organisation) || viewer.coordinates(network);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
