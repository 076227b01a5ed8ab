package express.credentials;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;

/** Who looks after what an organisation has issued. Everybody may check what they are shown. */
final class CredentialsAccess {

    private CredentialsAccess() {}

    /** Taking back, and another key. */
    static boolean mayLookAfter(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.ADMINISTRATOR, organisation);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
