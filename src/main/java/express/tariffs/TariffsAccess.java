package express.tariffs;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.Set;

/** Who may do what with the tariffs of a house of interpreters. For everybody else there are none. */
final class TariffsAccess {

    private static final Set<Role> READERS = Set.of(Role.DISPATCHER, Role.INTERPRETER, Role.TREASURER);

    private TariffsAccess() {}

    /** All who work there: what is charged and what is paid is no secret among those who own the house. */
    static boolean mayRead(Viewer viewer, OrganisationId house) {
        return READERS.stream().anyMatch(role -> viewer.is(role, house));
    }

    static boolean mayPublish(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.DISPATCHER, house) || viewer.is(Role.TREASURER, house);
    }

    /** Somebody who interprets or sends interpreters out does so in a house of interpreters. */
    static boolean isHouse(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.DISPATCHER, house) || viewer.is(Role.INTERPRETER, house);
    }

    static void requirePublishing(Viewer viewer, OrganisationId house) {
        if (!mayPublish(viewer, house)) {
            throw new Forbidden();
        }
    }
}
