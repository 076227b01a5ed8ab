package express.interpreters;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;

/** Who may see and change what is known of those who interpret. For everybody else there is nothing. */
final class InterpretersAccess {

    private InterpretersAccess() {}

    static boolean mayEnter(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.DISPATCHER, house) || viewer.is(Role.INTERPRETER, house);
    }

    /** Those who send out, all; who interprets, themselves. */
    static boolean mayChange(Viewer viewer, OrganisationId house, PersonId person) {
        return viewer.is(Role.DISPATCHER, house)
                || viewer.is(Role.INTERPRETER, house) && viewer.id().equals(person);
    }

    /** As what somebody works and by which tariff they are paid they do not say themselves. */
    static boolean maySetPay(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.DISPATCHER, house);
    }
}
