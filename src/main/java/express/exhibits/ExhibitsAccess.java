package express.exhibits;

import express.base.Viewer;

/** Who may see a picture or document. */
final class ExhibitsAccess {

    private ExhibitsAccess() {}

    /** @param reads whether something that the viewer may read shows it */
    static boolean maySee(Viewer viewer, Exhibit exhibit, boolean reads) {
        return switch (exhibit.standing()) {
            case SHOWN -> reads || viewer.belongsTo(exhibit.organisation());
            case WAITING -> viewer.belongsTo(exhibit.organisation());
            case GONE -> false;
        };
    }
}
