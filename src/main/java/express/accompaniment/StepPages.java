package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.base.Ids;
import express.base.PersonId;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new step towards a goal, and writing one otherwise; of two who write at once nothing is lost. */
@Controller
class StepPages {

    private static final String NEW = PlanPages.PATH + "/goals/{goal}/steps";
    private static final String PATH = PlanPages.PATH + "/steps/{step}";

    /** @param now as it stands; nothing, if it is a new one */
    record StepPage(Seat seat, Goal goal, @Nullable Step now, Form form) {

        String path() {
            return now == null
                    ? seat.path() + "/plan/goals/" + goal.id() + "/steps"
                    : seat.path() + "/plan/steps/" + now.id();
        }
    }

    private final Desk desk;
    private final Plans plans;
    private final Planning planning;

    StepPages(Desk desk, Plans plans, Planning planning) {
        this.desk = desk;
        this.plans = plans;
        this.planning = planning;
    }

    @GetMapping(NEW + "/new")
    ModelAndView begin(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String goal) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Goal of = plans.getGoal(seat.journey(), Ids.parse(goal));
        return screen.show("accompaniment/step", new StepPage(seat, of, null, Form.of(Map.of("who", "PERSON"))));
    }

    @PostMapping(NEW)
    ModelAndView add(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String goal,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Goal of = plans.getGoal(seat.journey(), Ids.parse(goal));
        StepForm form = StepForm.of(Form.typed(request), screen.viewer().id());
        if (form.task() == null) {
            return screen.refuse(
                    "accompaniment/step", new StepPage(seat, of, null, new Form(form.typed(), form.faults())));
        }
        planning.addStep(screen.viewer(), seat.journey(), of.id(), Objects.requireNonNull(form.task()));
        News.tell(response, "accompaniment.saved");
        return screen.go(seat.path() + "/plan");
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String step) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Step now = plans.getStep(seat.journey(), Ids.parse(step));
        return screen.show("accompaniment/step", page(seat, now, Form.of(StepForm.fields(now))));
    }

    private StepPage page(Seat seat, Step now, Form form) {
        return new StepPage(seat, plans.getGoal(seat.journey(), now.goal()), now, form);
    }

    @PostMapping(PATH)
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String step,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Step before = plans.getStep(seat.journey(), Ids.parse(step));
        PersonId owner = before.owner() == null ? screen.viewer().id() : before.owner();
        StepForm form = StepForm.of(Form.typed(request), owner);
        List<Wrong> faults = new ArrayList<>(form.faults());
        if (form.task() != null
                && !planning.change(
                        screen.viewer(),
                        seat.journey(),
                        before,
                        Objects.requireNonNull(form.task()),
                        Typed.number(form.typed().get("version")))) {
            faults.add(new Wrong("", "accompaniment.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            Step now = plans.getStep(seat.journey(), before.id());
            Map<String, String> again = new HashMap<>(form.typed());
            again.put("version", Integer.toString(now.version()));
            return screen.refuse("accompaniment/step", page(seat, now, new Form(again, faults)));
        }
        News.tell(response, "accompaniment.saved");
        return screen.go(seat.path() + "/plan");
    }
}
