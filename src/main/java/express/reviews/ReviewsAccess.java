package express.reviews;

import express.base.Forbidden;
import express.base.Role;
import express.base.Viewer;

/** Who may do what in a review. */
final class ReviewsAccess {

    private ReviewsAccess() {}

    static boolean mayVouch(Viewer viewer, Round round) {
        return round.networks().stream().anyMatch(viewer::coordinates);
    }

    static boolean mayReview(Viewer viewer) {
        return viewer.isAnywhere(Role.REVIEWER);
    }

    static boolean mayCoordinate(Viewer viewer) {
        return viewer instanceof Viewer.Person person && !person.coordinates().isEmpty();
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
