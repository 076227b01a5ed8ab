package express.committee;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what in the committee of a lender. For everybody else there is none. */
final class CommitteeAccess {

    private CommitteeAccess() {}

    /** Its members, and the officers of the lender. */
    static boolean mayEnter(Viewer viewer, OrganisationId lender) {
        return Ceilings.ROLES.stream().anyMatch(role -> viewer.is(role, lender));
    }

    /** Calls sessions, opens and closes them, and says what is on the agenda. */
    static boolean mayCall(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.LENDER, lender);
    }

    /** Begins the talk, puts motions and writes down what is decided: officers, and members who were called. */
    static boolean mayWrite(Viewer viewer, OrganisationId lender, boolean called) {
        return called || viewer.is(Role.LENDER, lender);
    }

    /** The quorum, and up to how much each role may sign for. */
    static boolean maySetRules(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.ADMINISTRATOR, lender);
    }

    static Set<Role> roles(Viewer viewer, OrganisationId lender) {
        return viewer.person().seats().stream()
                .filter(seat -> seat.organisation().equals(lender))
                .map(Viewer.Seat::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
