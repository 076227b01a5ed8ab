package express.plans;

import express.base.Forbidden;
import express.base.Viewer;

/**
 * Who may do what with a plan. All who work in the network read it and add ideas; whoever leads an action changes and
 * moves it; that an idea is agreed is for those who coordinate, who may do everything.
 */
final class PlansAccess {

    private PlansAccess() {}

    static boolean leads(Viewer viewer, Action action) {
        return action.lead() != null && viewer.belongsTo(action.lead());
    }

    private static boolean hadTheIdea(Viewer viewer, Action action) {
        return action.state() == State.IDEA
                && action.addedBy() != null
                && viewer.signedIn()
                && viewer.id().equals(action.addedBy());
    }

    static boolean mayChange(Viewer viewer, Action action) {
        return viewer.coordinates(action.network()) || leads(viewer, action) || hadTheIdea(viewer, action);
    }

    static boolean mayMove(Viewer viewer, Action action, State to) {
        if (!action.state().next().contains(to)) {
            return false;
        }
        return viewer.coordinates(action.network())
                || leads(viewer, action) && !(action.state() == State.IDEA && to == State.AGREED)
                || hadTheIdea(viewer, action) && to == State.DROPPED;
    }

    /** Who of the leading organisation has it in hand is for that organisation to say. */
    static boolean mayCharge(Viewer viewer, Action action) {
        return leads(viewer, action) && !action.state().isOver();
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new Forbidden();
        }
    }
}
