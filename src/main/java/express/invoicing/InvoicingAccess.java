package express.invoicing;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.tariffs.Scale;

/** Who sees and makes documents. For everybody else there are none. */
final class InvoicingAccess {

    private InvoicingAccess() {}

    /** Runs a month, and takes back what was wrong. */
    static boolean mayIssue(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.TREASURER, house);
    }

    static boolean maySee(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.TREASURER, house) || viewer.is(Role.DISPATCHER, house);
    }

    /** Whoever is charged or paid by it sees it as well. */
    static boolean maySee(Viewer viewer, Document document) {
        return maySee(viewer, document.house())
                || (document.scale() == Scale.CHARGE
                        ? viewer.belongsTo(new OrganisationId(document.party()))
                        : viewer.signedIn() && viewer.id().value().equals(document.party()));
    }
}
