package express.writing;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;

/** Who may write: the editors of an organisation. Its other members may read along. */
final class WritingAccess {

    private WritingAccess() {}

    static boolean mayBegin(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.EDITOR, organisation);
    }

    static boolean mayWrite(Viewer viewer, Draft draft) {
        return viewer.is(Role.EDITOR, draft.organisation());
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }

    /** Where somebody may begin a practice. */
    static List<OrganisationId> organisations(Viewer viewer) {
        return viewer.person().seats().stream()
                .filter(seat -> seat.role() == Role.EDITOR)
                .map(Viewer.Seat::organisation)
                .distinct()
                .toList();
    }
}
