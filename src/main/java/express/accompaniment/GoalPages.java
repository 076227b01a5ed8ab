package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.base.Ids;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing one goal otherwise, or that it is reached or given up; of two who write at once nothing is lost. */
@Controller
class GoalPages {

    static final int LONGEST = 500;
    private static final int REASON = 300;
    private static final String PATH = PlanPages.PATH + "/goals/{goal}";

    /** @param now as it stands, also after somebody else wrote */
    record GoalPage(Seat seat, Goal now, Form form) {

        String path() {
            return seat.path() + "/plan/goals/" + now.id();
        }
    }

    private final Desk desk;
    private final Plans plans;
    private final Planning planning;

    GoalPages(Desk desk, Plans plans, Planning planning) {
        this.desk = desk;
        this.plans = plans;
        this.planning = planning;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String goal) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Goal now = plans.getGoal(seat.journey(), Ids.parse(goal));
        Map<String, String> fields = Map.of(
                "words", now.words(),
                "language", now.language().toLanguageTag(),
                "state", now.state().name(),
                "reason", now.reason(),
                "version", Integer.toString(now.version()));
        return screen.show("accompaniment/goal", new GoalPage(seat, now, Form.of(fields)));
    }

    @PostMapping(PATH)
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String goal,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Goal before = plans.getGoal(seat.journey(), Ids.parse(goal));
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = faults(typed);
        if (faults.isEmpty()
                && !planning.change(
                        screen.viewer(),
                        seat.journey(),
                        before.id(),
                        wanted(typed, before.language()),
                        Typed.number(typed.get("version")))) {
            faults.add(new Wrong("", "accompaniment.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            Goal now = plans.getGoal(seat.journey(), before.id());
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", Integer.toString(now.version()));
            return screen.refuse("accompaniment/goal", new GoalPage(seat, now, new Form(again, faults)));
        }
        News.tell(response, "accompaniment.saved");
        return screen.go(seat.path() + "/plan");
    }

    static List<Wrong> faults(Map<String, String> typed) {
        List<Wrong> faults = new ArrayList<>();
        Typing.require(faults, typed, "words", "accompaniment.fault.words");
        Typing.limit(faults, typed, "words", LONGEST);
        Typing.limit(faults, typed, "reason", REASON);
        if (Typing.choice(State.class, typed.getOrDefault("state", "")).isEmpty()) {
            faults.add(new Wrong("state", "accompaniment.fault.choice"));
        }
        if (typed.getOrDefault("state", "").equals("DROPPED")) {
            Typing.require(faults, typed, "reason", "accompaniment.fault.reason");
        }
        return faults;
    }

    private static Plans.Wanted wanted(Map<String, String> typed, Locale before) {
        return new Plans.Wanted(
                Typed.text(typed.get("words")),
                Typing.language(typed.getOrDefault("language", ""), before),
                State.valueOf(typed.get("state")),
                Typed.line(typed.get("reason")));
    }
}
