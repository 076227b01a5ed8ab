package express.plans;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.NetworkId;
import express.base.Viewer;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where coordinators write what the plan is for: its summary and its objectives. */
@Controller
class PlanEditing {

    private static final String SUMMARY = PlanPages.PATH + "/summary";
    private static final String OBJECTIVES = PlanPages.PATH + "/objectives";

    /** @param theirs what somebody else wrote meanwhile, by field */
    record SummaryPage(Room room, Map<String, String> languages, Form form, Map<String, String> theirs) {}

    /** @param objective nothing while it is new */
    record ObjectivePage(Room room, @Nullable Objective objective, Form form, Map<String, String> theirs) {

        String action() {
            return room.path() + "/objectives" + (objective == null ? "" : "/" + objective.id());
        }
    }

    private final PlanDesk desk;
    private final Choosing choosing;
    private final Objectives objectives;
    private final Drafting drafting;

    PlanEditing(PlanDesk desk, Choosing choosing, Objectives objectives, Drafting drafting) {
        this.desk = desk;
        this.choosing = choosing;
        this.objectives = objectives;
        this.drafting = drafting;
    }

    /** Writes, and notes who did. */
    @Component
    @Transactional
    static class Drafting {

        private final Plans plans;
        private final Objectives objectives;
        private final Trail trail;

        Drafting(Plans plans, Objectives objectives, Trail trail) {
            this.plans = plans;
            this.objectives = objectives;
            this.trail = trail;
        }

        boolean write(Viewer by, Plan plan) {
            PlansAccess.require(by.coordinates(plan.network()));
            boolean written = plans.write(plan);
            if (written) {
                trail.note(by, plan.network().value(), Act.CHANGED, "plan summary", plan.toString());
            }
            return written;
        }

        UUID add(Viewer by, NetworkId network, String title, String why, Locale language) {
            PlansAccess.require(by.coordinates(network));
            trail.note(by, network.value(), Act.CREATED, "plan objective", title);
            return objectives.add(network, title, why, language);
        }

        boolean change(Viewer by, Room room, Objective objective, int seen, String title, String why) {
            PlansAccess.require(by.coordinates(room.network().id()));
            boolean changed = objectives.change(room.network().id(), objective.id(), seen, title, why);
            if (changed) {
                trail.note(by, room.network().id().value(), Act.CHANGED, "plan objective", title);
            }
            return changed;
        }

        void remove(Viewer by, Room room, Objective objective) {
            PlansAccess.require(by.coordinates(room.network().id()));
            objectives.remove(room.network().id(), objective.id());
            trail.note(by, room.network().id().value(), Act.ERASED, "plan objective", objective.title());
        }
    }

    @GetMapping(SUMMARY)
    ModelAndView summary(Screen screen, @PathVariable String slug) {
        Room room = desk.lead(screen, slug);
        Map<String, String> fields = new HashMap<>();
        fields.put("summary", room.plan().summary());
        fields.put("language", room.plan().language().toLanguageTag());
        fields.put("seen", Integer.toString(room.plan().version()));
        return screen.show("plans/summary", new SummaryPage(room, choosing.languages(), Form.of(fields), Map.of()));
    }

    @PostMapping(SUMMARY)
    ModelAndView writeSummary(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Room room = desk.lead(screen, slug);
        Plan now = room.plan();
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        String summary = Typed.text(typed.get("summary"));
        String language = Typed.line(typed.get("language"));
        Map<String, String> languages = choosing.languages();
        List<Wrong> faults = new ArrayList<>();
        if (summary.length() > 3000) {
            faults.add(new Wrong("summary", "plans.fault.long.summary"));
        }
        if (!languages.containsKey(language)) {
            faults.add(new Wrong("language", "plans.fault.choice"));
        }
        Map<String, String> theirs = Map.of();
        if (faults.isEmpty() && !write(screen, now, Typed.number(typed.get("seen")), summary, language)) {
            faults.add(new Wrong("", "plans.conflict"));
            theirs = Map.of("summary", now.summary());
            typed.put("seen", Integer.toString(now.version()));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("plans/summary", new SummaryPage(room, languages, new Form(typed, faults), theirs));
        }
        News.tell(response, "plans.saved");
        return screen.go(room.path());
    }

    private boolean write(Screen screen, Plan now, int seen, String summary, String language) {
        return seen == now.version()
                && drafting.write(
                        screen.viewer(),
                        new Plan(
                                now.network(),
                                now.year(),
                                now.opened(),
                                summary,
                                Locale.forLanguageTag(language),
                                seen));
    }

    @GetMapping(OBJECTIVES + "/new")
    ModelAndView begin(Screen screen, @PathVariable String slug) {
        Room room = desk.lead(screen, slug);
        return screen.show("plans/objective", new ObjectivePage(room, null, Form.empty(), Map.of()));
    }

    @PostMapping(OBJECTIVES)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Room room = desk.lead(screen, slug);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = faults(typed);
        if (!faults.isEmpty()) {
            return screen.refuse("plans/objective", new ObjectivePage(room, null, new Form(typed, faults), Map.of()));
        }
        drafting.add(
                screen.viewer(),
                room.network().id(),
                Typed.line(typed.get("title")),
                Typed.text(typed.get("why")),
                screen.language());
        News.tell(response, "plans.saved");
        return screen.go(room.path());
    }

    private static List<Wrong> faults(Map<String, String> typed) {
        String title = Typed.line(typed.get("title"));
        List<Wrong> faults = new ArrayList<>();
        if (title.isEmpty()) {
            faults.add(new Wrong("title", "plans.fault.title"));
        }
        if (title.length() > 200) {
            faults.add(new Wrong("title", "plans.fault.long.title"));
        }
        if (Typed.text(typed.get("why")).length() > 2000) {
            faults.add(new Wrong("why", "plans.fault.long.why"));
        }
        return faults;
    }

    @GetMapping(OBJECTIVES + "/{id}")
    ModelAndView edit(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Room room = desk.lead(screen, slug);
        Objective objective = objectives.get(room.network().id(), Ids.parse(id));
        Map<String, String> fields = Map.of(
                "title", objective.title(),
                "why", objective.why(),
                "seen", Integer.toString(objective.version()));
        return screen.show("plans/objective", new ObjectivePage(room, objective, Form.of(fields), Map.of()));
    }

    @PostMapping(OBJECTIVES + "/{id}")
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Room room = desk.lead(screen, slug);
        Objective objective = objectives.get(room.network().id(), Ids.parse(id));
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        List<Wrong> faults = faults(typed);
        Map<String, String> theirs = Map.of();
        if (faults.isEmpty()
                && !drafting.change(
                        screen.viewer(),
                        room,
                        objective,
                        Typed.number(typed.get("seen")),
                        Typed.line(typed.get("title")),
                        Typed.text(typed.get("why")))) {
            faults.add(new Wrong("", "plans.conflict"));
            theirs = Map.of("title", objective.title(), "why", objective.why());
            typed.put("seen", Integer.toString(objective.version()));
        }
        if (!faults.isEmpty()) {
            return screen.refuse(
                    "plans/objective", new ObjectivePage(room, objective, new Form(typed, faults), theirs));
        }
        News.tell(response, "plans.saved");
        return screen.go(room.path());
    }

    @PostMapping(OBJECTIVES + "/{id}/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Room room = desk.lead(screen, slug);
        drafting.remove(screen.viewer(), room, objectives.get(room.network().id(), Ids.parse(id)));
        News.tell(response, "plans.objective.removed");
        return screen.go(room.path());
    }
}
