package express.reports;

import express.base.Forbidden;
import express.base.OrganisationId;
import java.util.Collection;

/** A draft is for its host and for the organisations whose people took part; only the host publishes. */
final class ReportsAccess {

    private ReportsAccess() {}

    /** @param speaksFor the partners on whose behalf somebody acts */
    static boolean mayEdit(boolean hosts, Collection<OrganisationId> speaksFor) {
        return hosts || !speaksFor.isEmpty();
    }

    static boolean mayAnswer(Collection<OrganisationId> speaksFor, OrganisationId organisation) {
        return speaksFor.contains(organisation);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
