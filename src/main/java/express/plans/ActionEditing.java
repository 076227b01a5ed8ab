package express.plans;

import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing the facts of an action, together with others who may write them at the same time. */
@Controller
class ActionEditing {

    private static final String PATH = ActionPages.PATH + "/{number}/edit";

    /** @param theirs what somebody else wrote meanwhile into fields that the viewer changed too */
    record EditPage(Room room, Action action, Options options, Form form, Map<String, String> theirs) {

        /** What they wrote, as people read it. */
        List<String> said(String field) {
            return List.of(theirs.getOrDefault(field, "").split(",")).stream()
                    .map(value -> shown(field, value))
                    .toList();
        }

        private String shown(String field, String value) {
            return switch (field) {
                case "objective" -> options.objectives().getOrDefault(value, value);
                case "lead", "partners" ->
                    options.houses().getOrDefault(value, options.leads().getOrDefault(value, value));
                case "policy" -> options.policies().getOrDefault(value, value);
                case "language" -> options.languages().getOrDefault(value, value);
                default -> value;
            };
        }
    }

    private final PlanDesk desk;
    private final Actions actions;
    private final Planning planning;
    private final Choosing choosing;

    ActionEditing(PlanDesk desk, Actions actions, Planning planning, Choosing choosing) {
        this.desk = desk;
        this.actions = actions;
        this.planning = planning;
        this.choosing = choosing;
    }

    @GetMapping(PATH)
    ModelAndView edit(Screen screen, @PathVariable String slug, @PathVariable String number) {
        Room room = desk.enter(screen, slug);
        Action action = changeable(screen, room, number);
        Form form = Form.of(fields(ActionForm.of(action.facts()).fields(), action.version()));
        return screen.show("plans/action-edit", page(screen, room, action, form, Map.of()));
    }

    private Action changeable(Screen screen, Room room, String number) {
        Action action = actions.get(room.network().id(), Typed.number(number));
        PlansAccess.require(PlansAccess.mayChange(screen.viewer(), action));
        return action;
    }

    private static Map<String, String> fields(Map<String, String> written, int version) {
        Map<String, String> fields = new HashMap<>(written);
        fields.put("seen", Integer.toString(version));
        return fields;
    }

    private EditPage page(Screen screen, Room room, Action action, Form form, Map<String, String> theirs) {
        return new EditPage(room, action, choosing.options(screen, room, action), form, theirs);
    }

    /** What only one of two wrote is kept; where both wrote the second sees what the first wrote, and decides. */
    @PostMapping(PATH)
    ModelAndView save(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response) {
        Room room = desk.enter(screen, slug);
        Action action = changeable(screen, room, number);
        Map<String, String> typed = Form.typed(request);
        int seen = Typed.number(typed.get("seen"));
        Merged merged = merge(action, seen, new ActionForm(typed));
        ActionForm mine = new ActionForm(merged.fields());
        Form form = new Form(
                fields(merged.fields(), action.version()), mine.faults(choosing.options(screen, room, action)));
        if (merged.isDisputed()) {
            form = form.wrong("", "plans.conflict");
        }
        if (!form.failed() && !planning.change(screen.viewer(), action, mine.facts())) {
            form = new Form(fields(typed, seen), List.of(new Form.Wrong("", "plans.conflict")));
        }
        if (form.failed()) {
            return screen.refuse("plans/action-edit", page(screen, room, action, form, merged.theirs()));
        }
        News.tell(response, seen == action.version() ? "plans.saved" : "plans.saved.together");
        return screen.go(room.path(action));
    }

    private Merged merge(Action action, int seen, ActionForm mine) {
        if (seen == action.version()) {
            return new Merged(mine.fields(), Map.of());
        }
        return Merged.of(
                ActionForm.FIELDS,
                planning.seen(action, seen),
                ActionForm.of(action.facts()).fields(),
                mine.fields());
    }
}
