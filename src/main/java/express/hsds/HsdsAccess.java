package express.hsds;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may bring files of other directories, and who sees what in them is about persons. */
final class HsdsAccess {

    private HsdsAccess() {}

    static boolean mayBring(Viewer viewer) {
        return viewer.isOperator()
                || viewer instanceof Viewer.Person person
                        && !person.coordinates().isEmpty();
    }

    /** @param network nothing for the whole installation */
    static boolean mayBring(Viewer viewer, @Nullable NetworkId network) {
        return viewer.isOperator() || network != null && viewer.coordinates(network);
    }

    static boolean maySeePersons(Viewer viewer) {
        return viewer.isOperator();
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
