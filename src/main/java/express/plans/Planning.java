package express.plans;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.NetworkId;
import express.base.PersonId;
import express.base.Viewer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the actions of a plan. Who comes in is looked at by the pages, who may do what here. */
@Component
@Transactional
class Planning {

    /** @param fresh whether it was not in the plan already */
    record Added(int number, boolean fresh) {}

    private final Actions actions;
    private final Revisions revisions;
    private final Moves moves;
    private final Charges charges;
    private final Trail trail;
    private final InstantSource time;

    Planning(Actions actions, Revisions revisions, Moves moves, Charges charges, Trail trail, InstantSource time) {
        this.actions = actions;
        this.revisions = revisions;
        this.moves = moves;
        this.charges = charges;
        this.trail = trail;
        this.time = time;
    }

    /** What comes from a finding is added once; whoever adds it again is led to it. */
    Added add(Viewer by, NetworkId network, Facts facts, @Nullable Origin origin, @Nullable String source) {
        int number = actions.nextNumber(network);
        Optional<Integer> same = origin == null || source == null
                ? Optional.empty()
                : actions.findSame(network, origin, source, facts.title());
        if (same.isPresent()) {
            return new Added(same.get(), false);
        }
        Instant now = time.instant();
        var action = new Action(Ids.next(), network, number, facts, origin, source, State.IDEA, now, now, by.id(), 1);
        actions.add(action);
        revisions.keep(action, 1, ActionForm.of(facts).fields());
        moves.add(action, null, State.IDEA, "", by.id());
        trail.note(by, network.value(), Act.CREATED, "plan action " + number, facts.toString());
        return new Added(number, true);
    }

    /** Whether nobody wrote its facts since it was seen. */
    boolean change(Viewer by, Action seen, Facts facts) {
        PlansAccess.require(PlansAccess.mayChange(by, seen));
        if (!actions.change(seen, facts)) {
            return false;
        }
        if (!Objects.equals(seen.lead(), facts.lead())) {
            charges.end(seen.id());
        }
        revisions.keep(seen, seen.version() + 1, ActionForm.of(facts).fields());
        trail.note(by, seen.network().value(), Act.CHANGED, "plan action " + seen.number(), facts.toString());
        return true;
    }

    /** What a version held; of one that nobody kept, what stands now. */
    @Transactional(readOnly = true)
    Map<String, String> seen(Action action, int version) {
        return revisions
                .find(action, version)
                .orElseGet(() -> ActionForm.of(action.facts()).fields());
    }

    /** Whether it was still in the state in which it was seen. */
    boolean move(Viewer by, Action seen, State to, String reason) {
        PlansAccess.require(PlansAccess.mayMove(by, seen, to));
        if (!actions.move(seen, to)) {
            return false;
        }
        moves.add(seen, seen.state(), to, reason, by.id());
        trail.note(by, seen.network().value(), Act.CHANGED, "plan action " + seen.number() + " " + to, reason);
        return true;
    }

    /** Gives it in the hands of somebody of the leading organisation, or of nobody in particular. */
    void charge(Viewer by, Action action, @Nullable PersonId person) {
        PlansAccess.require(PlansAccess.mayCharge(by, action));
        if (person == null) {
            charges.end(action.id());
        } else {
            charges.give(action, Objects.requireNonNull(action.lead()), person);
        }
    }
}
