package express.collections;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import java.util.List;

/** Whoever began a collection changes it; those who only read it do not learn that it could be changed. */
final class CollectionsAccess {

    private CollectionsAccess() {}

    static boolean mayChange(Viewer viewer, Collected collection) {
        return viewer.signedIn() && viewer.id().equals(collection.owner());
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    /** With whom somebody may share what they collect. */
    static List<OrganisationId> organisations(Viewer viewer) {
        return viewer.person().seats().stream()
                .map(Viewer.Seat::organisation)
                .distinct()
                .toList();
    }
}
