package express.frontdoor;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;

/** Who calls people back, types for them, and may be named to them: advisers. */
final class FrontdoorAccess {

    private FrontdoorAccess() {}

    static boolean mayHelp(Viewer viewer) {
        return viewer.isAnywhere(Role.ADVISER);
    }

    static boolean mayHelpIn(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.ADVISER, organisation);
    }

    /** Where the viewer helps. */
    static List<OrganisationId> houses(Viewer viewer) {
        return viewer instanceof Viewer.Person person
                ? person.seats().stream()
                        .filter(seat -> seat.role() == Role.ADVISER)
                        .map(Viewer.Seat::organisation)
                        .distinct()
                        .toList()
                : List.of();
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
