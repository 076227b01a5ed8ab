package express.policy;

import express.base.Forbidden;
import express.base.Viewer;

/** Everybody reads; what the installation says of policies and funds is its operators' to keep right. */
final class PolicyAccess {

    private PolicyAccess() {}

    static boolean mayKeep(Viewer viewer) {
        return viewer.isOperator();
    }

    static void requireKeeper(Viewer viewer) {
        if (!mayKeep(viewer)) {
            throw new Forbidden();
        }
    }
}
