package express.joining;

import express.base.Forbidden;
import express.base.NotFound;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;

/** Advisers look for people within what their organisation may know; what is a secret from them the database decides. */
final class JoiningAccess {

    private JoiningAccess() {}

    static void requireSearch(Viewer viewer, Organisation house) {
        if (!viewer.belongsTo(house.id())) {
            throw new NotFound();
        }
        if (!viewer.is(Role.ADVISER, house.id())) {
            throw new Forbidden();
        }
    }
}
