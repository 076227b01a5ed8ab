package express.places;

import express.base.Forbidden;
import express.base.Viewer;

/** Who may bring areas. Everybody may see them. */
final class PlacesAccess {

    private PlacesAccess() {}

    static void requireOperator(Viewer viewer) {
        if (!viewer.isOperator()) {
            throw new Forbidden();
        }
    }
}
