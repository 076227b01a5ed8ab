package express.gatherings;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.Collection;

/** A gathering is arranged by its host's organisers and administrators, and by who coordinates a network of the host. */
final class GatheringsAccess {

    private GatheringsAccess() {}

    static boolean mayArrange(Viewer viewer, OrganisationId host, Collection<NetworkId> networks) {
        return viewer.is(Role.ORGANISER, host)
                || viewer.is(Role.ADMINISTRATOR, host)
                || networks.stream().anyMatch(viewer::coordinates);
    }

    /** Whether there may be any organisation for which they arrange something. */
    static boolean mayHost(Viewer viewer) {
        return viewer.isAnywhere(Role.ORGANISER)
                || viewer.isAnywhere(Role.ADMINISTRATOR)
                || viewer instanceof Viewer.Person person
                        && !person.coordinates().isEmpty();
    }
}
