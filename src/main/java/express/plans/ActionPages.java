package express.plans;

import express.base.PersonId;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding an action to a plan and looking at one. */
@Controller
class ActionPages {

    static final String PATH = PlanPages.PATH + "/actions";

    record NewPage(Room room, Form form) {}

    /**
     * @param moves what happened to it, latest first
     * @param movers the names of those who did, as far as the viewer may see them
     * @param next where the viewer may move it
     * @param people to whom the viewer may give it
     */
    record ActionPage(
            Room room,
            Action action,
            Cited.Names cited,
            List<Move> moves,
            Map<PersonId, String> movers,
            List<State> next,
            Map<String, String> people,
            boolean mayChange,
            Form form) {

        String path() {
            return room.path(action);
        }
    }

    private final PlanDesk desk;
    private final Planning planning;
    private final Actions actions;
    private final ActionSight sight;

    ActionPages(PlanDesk desk, Planning planning, Actions actions, ActionSight sight) {
        this.desk = desk;
        this.planning = planning;
        this.actions = actions;
        this.sight = sight;
    }

    @GetMapping(PATH + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        return screen.show("plans/action-new", new NewPage(desk.enter(screen, slug), Form.empty()));
    }

    /** Other modules send findings here, in one step. */
    @PostMapping(PATH)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Room room = desk.enter(screen, slug);
        Map<String, String> typed = Form.typed(request);
        String title = Typed.line(typed.get("title"));
        String why = Typed.text(typed.get("why"));
        String step = Typed.line(typed.get("step"));
        String source = Typed.line(typed.get("source"));
        Optional<Origin> origin = Origin.find(Typed.line(typed.get("origin")));
        List<Wrong> faults = faults(title, why, step, source);
        if (!faults.isEmpty()) {
            return screen.refuse("plans/action-new", new NewPage(room, new Form(typed, faults)));
        }
        Planning.Added added = planning.add(
                screen.viewer(),
                room.network().id(),
                Facts.idea(title, why, ActionForm.step(step).orElse(null), screen.language()),
                origin.orElse(null),
                source.isEmpty() ? null : source);
        News.tell(response, added.fresh() ? "plans.added" : "plans.added.before");
        return screen.go(room.path() + "/actions/" + added.number());
    }

    private static List<Wrong> faults(String title, String why, String step, String source) {
        List<Wrong> faults = new ArrayList<>();
        if (title.isEmpty()) {
            faults.add(new Wrong("title", "plans.fault.title"));
        }
        if (title.length() > 200) {
            faults.add(new Wrong("title", "plans.fault.long.title"));
        }
        if (why.length() > 2000) {
            faults.add(new Wrong("why", "plans.fault.long.why"));
        }
        if (!step.isEmpty() && ActionForm.step(step).isEmpty()) {
            faults.add(new Wrong("step", "plans.fault.choice"));
        }
        if (!source.isEmpty() && !Typed.isPath(source)) {
            faults.add(new Wrong("", "plans.fault.source"));
        }
        return faults;
    }

    @GetMapping(PATH + "/{number}")
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String number) {
        Room room = desk.enter(screen, slug);
        return screen.show("plans/action", sight.page(screen, room, get(room, number), Form.empty()));
    }

    private Action get(Room room, String number) {
        return actions.get(room.network().id(), Typed.number(number));
    }

    /** From the board only what needs no reason is moved; there whoever comes second looks again. */
    @PostMapping(PATH + "/{number}/state")
    ModelAndView move(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        Room room = desk.enter(screen, slug);
        Action action = get(room, number);
        boolean board = from.equals("board");
        String reason = Typed.text(request.getParameter("reason"));
        Optional<Wrong> fault = fault(action, state, seen, reason);
        if (fault.isEmpty() && !planning.move(screen.viewer(), action, State.valueOf(state), reason)) {
            fault = Optional.of(new Wrong("", "plans.fault.moved"));
        }
        if (fault.isPresent() && board) {
            News.tell(response, "plans.moved.meanwhile");
            return screen.go(room.path());
        }
        if (fault.isPresent()) {
            Form form = new Form(Form.typed(request), List.of(fault.get()));
            return screen.refuse("plans/action", sight.page(screen, room, get(room, number), form));
        }
        News.tell(response, "plans.moved");
        return screen.go(board ? room.path() : room.path(action));
    }

    private static Optional<Wrong> fault(Action action, String state, String seen, String reason) {
        if (!seen.equals(action.state().name())) {
            return Optional.of(new Wrong("", "plans.fault.moved"));
        }
        if (action.state().next().stream().noneMatch(it -> it.name().equals(state))) {
            return Optional.of(new Wrong("state", "plans.fault.choice"));
        }
        if (state.equals(State.DROPPED.name()) && reason.isEmpty()) {
            return Optional.of(new Wrong("reason", "plans.fault.reason"));
        }
        return reason.length() > 1000 ? Optional.of(new Wrong("reason", "plans.fault.long.risk")) : Optional.empty();
    }

    @PostMapping(PATH + "/{number}/person")
    ModelAndView charge(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Room room = desk.enter(screen, slug);
        Action action = get(room, number);
        ActionPage page = sight.page(screen, room, action, Form.empty());
        if (!person.isEmpty() && !page.people().containsKey(person)) {
            Form form = Form.of(Form.typed(request)).wrong("person", "plans.fault.choice");
            return screen.refuse("plans/action", sight.page(screen, room, action, form));
        }
        planning.charge(screen.viewer(), action, person.isEmpty() ? null : PersonId.of(person));
        News.tell(response, "plans.saved");
        return screen.go(room.path(action));
    }
}
