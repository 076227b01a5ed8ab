package express.coverage;

import express.base.Forbidden;
import express.base.Viewer;

/** Who may see all networks beside each other. Into one network its people are let by the directory. */
final class CoverageAccess {

    private CoverageAccess() {}

    static boolean maySeeAll(Viewer viewer) {
        return viewer.isOperator();
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
