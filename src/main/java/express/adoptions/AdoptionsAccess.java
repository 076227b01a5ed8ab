package express.adoptions;

import express.base.Forbidden;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.List;

/** Who may adapt, and tell how it goes: editors, and for their network whoever holds it together. */
final class AdoptionsAccess {

    private AdoptionsAccess() {}

    /** A network acts through one of its organisations, whose editors write the copy. */
    static boolean mayAdapt(Viewer viewer, OrganisationId organisation) {
        return viewer.is(Role.EDITOR, organisation);
    }

    static boolean mayReport(Viewer viewer, Adoption adoption) {
        return mayWrite(viewer, adoption) || viewer.coordinates(adoption.network());
    }

    /** The copy is the organisation's: only its editors show it to others. */
    static boolean mayWrite(Viewer viewer, Adoption adoption) {
        return viewer.is(Role.EDITOR, adoption.organisation());
    }

    static boolean mayReportAnything(Viewer viewer) {
        return viewer.isAnywhere(Role.EDITOR)
                || viewer instanceof Viewer.Person person
                        && !person.coordinates().isEmpty();
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }

    static List<OrganisationId> organisations(Viewer viewer) {
        return viewer.person().seats().stream()
                .filter(seat -> seat.role() == Role.EDITOR)
                .map(Viewer.Seat::organisation)
                .distinct()
                .toList();
    }
}
