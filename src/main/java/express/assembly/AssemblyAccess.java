package express.assembly;

import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who may do what in the house of interpreters that belongs to its members. */
final class AssemblyAccess {

    private AssemblyAccess() {}

    /** Keeps the register and puts decisions to the members. */
    static boolean mayKeep(Viewer viewer, OrganisationId house) {
        return viewer.is(Role.DISPATCHER, house) || viewer.is(Role.ADMINISTRATOR, house);
    }

    static boolean mayLook(Viewer viewer, OrganisationId house, @Nullable Member self) {
        return mayKeep(viewer, house) || self != null;
    }

    /** One head, one vote; who learns has none yet. */
    static boolean mayVote(@Nullable Member self, LocalDate today) {
        return self != null && self.kind() == Member.Kind.MEMBER && self.belongs(today);
    }
}
