package express.applications;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import org.jspecify.annotations.Nullable;

/** Who may do what. What is refused does not exist for whoever asks. */
final class ApplicationsAccess {

    private ApplicationsAccess() {}

    static boolean isOwn(Viewer viewer, Application it) {
        return viewer.signedIn() && it.applicant().equals(viewer.id());
    }

    /** The applicant, as long as it is with them. */
    static boolean mayWrite(Viewer viewer, Application it) {
        return isOwn(viewer, it) && it.state().isWritten();
    }

    static boolean mayWithdraw(Viewer viewer, Application it) {
        return isOwn(viewer, it) && !it.state().isOver();
    }

    /** Once it is granted: the applicant, and officers. */
    static boolean mayProve(Viewer viewer, Application it) {
        return it.state() == Application.State.GRANTED && (isOwn(viewer, it) || mayHandle(viewer, it));
    }

    static boolean mayWork(Viewer viewer, @Nullable OrganisationId lender) {
        return lender != null && viewer.is(Role.LENDER, lender);
    }

    /** Nobody handles what they ask for themselves. */
    static boolean mayHandle(Viewer viewer, Application it) {
        return mayWork(viewer, it.lender()) && !isOwn(viewer, it);
    }

    /** Once it is granted: the applicant, and officers. */
    static boolean mayForgo(Viewer viewer, Application it) {
        return it.state() == Application.State.GRANTED && (isOwn(viewer, it) || mayHandle(viewer, it));
    }

    /** Those of the lender who decide, or pay out. */
    static boolean mayDecide(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.COMMITTEE_MEMBER, lender) || viewer.is(Role.TREASURER, lender);
    }

    /** An officer at any time, the others of the lender from the moment it is ready. */
    static boolean mayRead(Viewer viewer, Application it) {
        return mayHandle(viewer, it) || !isOwn(viewer, it) && mayDecide(viewer, it.lender());
    }

    static void require(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }
}
