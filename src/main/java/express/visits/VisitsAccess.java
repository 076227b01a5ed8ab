package express.visits;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import java.util.Collection;

/** A study visit is kept by the people of its organisation, and by who coordinates a network of it. */
final class VisitsAccess {

    private VisitsAccess() {}

    static boolean mayKeep(Viewer viewer, OrganisationId house, Collection<NetworkId> networks) {
        return viewer.belongsTo(house) || networks.stream().anyMatch(viewer::coordinates);
    }

    /** Whether there may be any organisation for which they write one. */
    static boolean mayBegin(Viewer viewer) {
        return viewer instanceof Viewer.Person person
                && !(person.seats().isEmpty() && person.coordinates().isEmpty());
    }
}
