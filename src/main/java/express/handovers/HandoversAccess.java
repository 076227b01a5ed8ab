package express.handovers;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.Collection;

/**
 * Who gives a practice away and who takes it: those who write or administer an organisation; in the stead of one that has
 * nobody left who writes, those who hold one of its networks together, and whoever operates the installation.
 */
final class HandoversAccess {

    private HandoversAccess() {}

    /** Whether somebody speaks for an organisation. */
    static boolean speaksFor(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.EDITOR, organisation) || viewer.is(Role.ADMINISTRATOR, organisation);
    }

    /** Whether somebody may speak in its stead, if there is need. */
    static boolean helps(Viewer viewer, Collection<NetworkId> networks) {
        return viewer.isOperator() || networks.stream().anyMatch(viewer::coordinates);
    }

    static boolean helpsAnybody(Viewer viewer) {
        return viewer.isOperator()
                || viewer instanceof Viewer.Person person
                        && !person.coordinates().isEmpty();
    }
}
