package express.plans;

import express.directory.Milestone;
import express.directory.Network;
import org.springframework.stereotype.Component;

/** How many actions a network has agreed on and given to somebody. */
@Component
class PlansMilestone implements Milestone {

    private final Actions actions;

    PlansMilestone(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Kind kind() {
        return Kind.ACTIONS;
    }

    @Override
    public Progress count(Network network) {
        return new Progress(
                (int) actions.list(network.id()).stream()
                        .filter(action -> action.lead() != null
                                && (action.state() == State.AGREED
                                        || action.state() == State.UNDER_WAY
                                        || action.state() == State.DONE))
                        .count(),
                1);
    }
}
