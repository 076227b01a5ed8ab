package express.complaints;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.complaints.Complaint.State;
import java.util.Optional;

/** Who may do what. What is refused does not exist for whoever asks. */
final class ComplaintsAccess {

    private ComplaintsAccess() {}

    static boolean isOwn(Viewer viewer, Complaint it) {
        return viewer.signedIn() && viewer.id().equals(it.person());
    }

    /** Officers of a lender, and who administers it. */
    static boolean mayWork(Viewer viewer, OrganisationId lender) {
        return viewer.is(Role.LENDER, lender) || viewer.is(Role.ADMINISTRATOR, lender);
    }

    static boolean mayHandle(Viewer viewer, Complaint it) {
        return mayWork(viewer, it.lender()) && !isOwn(viewer, it);
    }

    /** Nobody answers about their own work, nor looks a second time at what they answered. */
    static boolean mayAnswer(Viewer viewer, Complaint it, Optional<PersonId> answered) {
        return mayHandle(viewer, it)
                && !viewer.id().equals(it.officer())
                && (it.state() != State.CONTESTED || !Optional.of(viewer.id()).equals(answered));
    }

    /** The person themselves, or who heard it from somebody without an account. */
    static boolean mayContest(Viewer viewer, Complaint it) {
        return isOwn(viewer, it) || it.isOnPaper() && mayHandle(viewer, it);
    }

    static void require(boolean may) {
        if (!may) {
            throw new NotFound();
        }
    }
}
