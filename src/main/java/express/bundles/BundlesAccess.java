package express.bundles;

import express.base.Forbidden;
import express.base.Role;
import express.base.Viewer;

/** Who may give practices to others, and who may take them in for all. */
final class BundlesAccess {

    private BundlesAccess() {}

    /** What is given can be read by everybody anyway; it is signed in the name of the installation. */
    static boolean mayGive(Viewer viewer) {
        return viewer.isOperator()
                || viewer.isAnywhere(Role.EDITOR)
                || viewer instanceof Viewer.Person person
                        && !person.coordinates().isEmpty();
    }

    static boolean mayTake(Viewer viewer) {
        return viewer.isOperator();
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
