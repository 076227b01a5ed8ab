package express.accompaniment;

import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Journeys;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes in a plan: every word of it is of a version, and stands in the trail. */
@Component
@Transactional
class Planning {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Plans plans;
    private final Journeys journeys;
    private final Noting noting;

    Planning(Plans plans, Journeys journeys, Noting noting) {
        this.plans = plans;
        this.journeys = journeys;
        this.noting = noting;
    }

    UUID addGoal(Viewer viewer, CaseFile journey, String words, Locale language) {
        UUID id = plans.addGoal(journey, words, language);
        wrote(viewer, journey, "goal added", words);
        noting.happened(journey, "goal-added", Category.PLAN, id);
        return id;
    }

    private void wrote(Viewer viewer, CaseFile journey, String what, Object content) {
        plans.count(journey);
        noting.changed(viewer, journey, what, content);
    }

    boolean change(Viewer viewer, CaseFile journey, UUID id, Plans.Wanted goal, int seen) {
        if (!plans.change(journey, id, goal, seen)) {
            return false;
        }
        wrote(viewer, journey, "goal changed", goal);
        if (goal.state() != State.OPEN) {
            noting.happened(journey, goal.state() == State.DONE ? "goal-done" : "goal-dropped", Category.PLAN, id);
        }
        return true;
    }

    void addStep(Viewer viewer, CaseFile journey, UUID goal, Plans.Task step) {
        plans.addStep(journey, plans.getGoal(journey, goal).id(), step);
        wrote(viewer, journey, "step added", step);
        noting.happened(journey, "step-added", Category.PLAN, goal);
    }

    boolean change(Viewer viewer, CaseFile journey, Step before, Plans.Task step, int seen) {
        if (!plans.change(journey, before.id(), step, seen)) {
            return false;
        }
        wrote(viewer, journey, "step changed", step);
        if (step.state() == State.DONE && before.open()) {
            done(journey, before);
        }
        return true;
    }

    private void done(CaseFile journey, Step step) {
        noting.happened(journey, "step-done", Category.PLAN, step.id());
        if (step.chain() != null) {
            journeys.reach(journey, Objects.requireNonNull(step.chain()));
        }
    }

    /** A second time it is done already, and nothing happens. */
    void finish(Viewer viewer, CaseFile journey, UUID id) {
        Step step = plans.getStep(journey, id);
        if (plans.finish(journey, id)) {
            wrote(viewer, journey, "step done", step);
            done(journey, step);
        }
    }

    /** Whether the plan still is the one that the person saw. */
    boolean agree(Viewer viewer, CaseFile journey, int version, Locale language, String interpreter) {
        String written = JSON.writeValueAsString(Written.of(plans.get(journey)));
        if (!plans.agree(journey, version, viewer.id(), language, interpreter, written)) {
            return false;
        }
        noting.changed(viewer, journey, "plan agreed " + version, written);
        noting.happened(journey, "plan-agreed", Category.PLAN, null);
        return true;
    }
}
