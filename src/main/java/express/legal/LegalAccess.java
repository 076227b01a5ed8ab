package express.legal;

import express.base.Forbidden;
import express.base.Viewer;

/** The operator answers for the installation, so what it says of itself is theirs to change. */
final class LegalAccess {

    private LegalAccess() {}

    static boolean mayDecide(Viewer viewer) {
        return viewer.isOperator();
    }

    static void requireDecider(Viewer viewer) {
        if (!mayDecide(viewer)) {
            throw new Forbidden();
        }
    }
}
