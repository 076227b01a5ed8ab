package express.writing;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;

/**
 * Who may write: the editors of an organisation, and those of others who accepted to write along. The other members of
 * the organisation may read along.
 */
final class WritingAccess {

    private WritingAccess() {}

    static boolean mayBegin(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.EDITOR, organisation);
    }

    static boolean mayWrite(Viewer viewer, Draft draft) {
        return mayAsk(viewer, draft) || draft.joined() && viewer.isAnywhere(Role.EDITOR);
    }

    /** Whether somebody decides who writes along. */
    static boolean mayAsk(Viewer viewer, Draft draft) {
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
