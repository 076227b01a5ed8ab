package express.charters;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.Viewer;

/** What is published everybody reads; the model is written by operators, a network's charter by who coordinates it. */
final class ChartersAccess {

    private ChartersAccess() {}

    static boolean mayWrite(Viewer viewer, NetworkId network) {
        return viewer.coordinates(network);
    }

    static boolean mayKeepModel(Viewer viewer) {
        return viewer.isOperator();
    }

    static void requireModelKeeper(Viewer viewer) {
        if (!mayKeepModel(viewer)) {
            throw new Forbidden();
        }
    }
}
