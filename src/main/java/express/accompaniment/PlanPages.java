package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.base.Ids;
import express.base.PersonId;
import express.journeys.Called;
import express.journeys.Reaching;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The plan of one person: looking at it, printing it, a new goal, what is done, and the person's yes to it. */
@Controller
class PlanPages {

    static final String JOURNEY = "/organisations/{slug}/journeys/{id}";
    static final String PATH = JOURNEY + "/plan";

    /** @param names of advisers */
    record PlanPage(
            Seat seat,
            Plan plan,
            List<Plans.Edition> editions,
            List<Remarks.Remark> remarks,
            Map<PersonId, String> names,
            LocalDate today,
            Form form) {

        String path() {
            return seat.path() + "/plan";
        }

        String who(Screen screen, Step step) {
            return switch (step.who()) {
                case OTHER -> step.other();
                case ADVISER ->
                    names.getOrDefault(step.owner(), screen.text(step.who().key()));
                case PERSON, DATE -> screen.text(step.who().key());
            };
        }
    }

    /** A plan on paper, for the wall at home. */
    record PaperPage(Plan plan, Map<PersonId, String> names, String called, String house, Instant now) {}

    record AgreementPage(Seat seat, Plan plan, Form form) {

        String path() {
            return seat.path() + "/plan/agreement";
        }
    }

    /** What is looked up beside the plan itself. */
    @Component
    record Shelf(Plans plans, Remarks remarks, Who who, Reaching reaching, InstantSource time) {

        PlanPage page(Seat seat, Form form) {
            Plan plan = plans.get(seat.journey());
            return new PlanPage(
                    seat,
                    plan,
                    plans.listEditions(seat.journey()),
                    remarks.list(seat.journey()).stream()
                            .filter(it -> it.session() == null)
                            .toList(),
                    names(plan),
                    LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()),
                    form);
        }

        Map<PersonId, String> names(Plan plan) {
            return who.names(Stream.concat(
                    Stream.ofNullable(plan.agreedBy()),
                    plan.goals().stream().flatMap(goal -> goal.steps().stream().map(Step::owner))));
        }
    }

    private final Desk desk;
    private final Shelf shelf;
    private final Planning planning;

    PlanPages(Desk desk, Shelf shelf, Planning planning) {
        this.desk = desk;
        this.shelf = shelf;
        this.planning = planning;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.look(screen.viewer(), slug, id, "plan");
        return screen.show("accompaniment/plan", shelf.page(seat, Form.empty()));
    }

    /** In a language that the person reads, whoever prints it. */
    @GetMapping(PATH + "/paper")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.look(screen.viewer(), slug, id, "plan on paper");
        Plan plan = shelf.plans().get(seat.journey());
        Instant now = shelf.time().instant();
        Screen reader = shelf.reaching().listLanguages(seat.journey()).stream()
                .findFirst()
                .map(screen::forNewcomer)
                .orElse(screen);
        return reader.print(
                "accompaniment/paper",
                new PaperPage(
                        plan,
                        shelf.names(plan),
                        seat.called().map(Called::name).orElse(""),
                        seat.house().name(),
                        now),
                reader.text("accompaniment.plan.mine"),
                reader.text("accompaniment.plan.paper"),
                now);
    }

    @PostMapping(PATH + "/goals")
    ModelAndView addGoal(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Typing.require(faults, typed, "words", "accompaniment.fault.words");
        Typing.limit(faults, typed, "words", GoalPages.LONGEST);
        if (!faults.isEmpty()) {
            return screen.refuse("accompaniment/plan", shelf.page(seat, new Form(typed, faults)));
        }
        Locale language = Typing.language(typed.getOrDefault("language", ""), screen.language());
        planning.addGoal(screen.viewer(), seat.journey(), Typed.text(typed.get("words")), language);
        News.tell(response, "accompaniment.saved");
        return screen.go(seat.path() + "/plan");
    }

    @PostMapping(PATH + "/steps/{step}/done")
    ModelAndView finish(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String step,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        planning.finish(screen.viewer(), seat.journey(), Ids.parse(step));
        News.tell(response, "accompaniment.step.finished");
        return screen.go(seat.path() + "/plan");
    }

    @GetMapping(PATH + "/agreement")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Plan plan = shelf.plans().get(seat.journey());
        return screen.show("accompaniment/agreement", new AgreementPage(seat, plan, Form.empty()));
    }

    /** Somebody writes down that the person agreed, in which language, and who interpreted. */
    @PostMapping(PATH + "/agreement")
    ModelAndView agree(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Typing.limit(faults, typed, "interpreter", 200);
        Locale language = Typing.language(typed.getOrDefault("language", ""), screen.language());
        if (faults.isEmpty()
                && !planning.agree(
                        screen.viewer(),
                        seat.journey(),
                        Typed.number(typed.get("version")),
                        language,
                        Typed.line(typed.get("interpreter")))) {
            faults.add(new Wrong("", "accompaniment.fault.other-plan"));
        }
        if (!faults.isEmpty()) {
            Plan plan = shelf.plans().get(seat.journey());
            return screen.refuse("accompaniment/agreement", new AgreementPage(seat, plan, new Form(typed, faults)));
        }
        News.tell(response, "accompaniment.agreed.now");
        return screen.go(seat.path() + "/plan");
    }
}
