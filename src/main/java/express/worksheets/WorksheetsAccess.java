package express.worksheets;

import express.base.Forbidden;
import express.base.Viewer;

/** All who work in a network write on its worksheets; what others wrote goes as a whole only by who coordinates it. */
final class WorksheetsAccess {

    private WorksheetsAccess() {}

    static boolean mayRemove(Viewer viewer, SheetView view) {
        return view.lines().isEmpty() || viewer.coordinates(view.network().id());
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
