package express.plans;

import express.directory.FollowUps;
import express.directory.Network;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells where a finding became an action, so that nobody adds it a second time. */
@Component
class PlanFollowUps implements FollowUps {

    private final Actions actions;

    PlanFollowUps(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Kind kind() {
        return Kind.ACTION;
    }

    @Override
    public Map<String, FollowUp> list(Network network) {
        Map<String, FollowUp> known = new HashMap<>();
        for (Action action : actions.list(network.id())) {
            if (action.source() != null) {
                known.merge(action.source(), followUp(network, action), FollowUp::latest);
            }
        }
        return known;
    }

    private static FollowUp followUp(Network network, Action action) {
        return new FollowUp(
                action.facts().title(),
                "/networks/" + network.slug() + "/plan/actions/" + action.number(),
                action.state() == State.DONE || action.state() == State.DROPPED);
    }
}
