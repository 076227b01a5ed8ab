package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.accompaniment.Postures.Occasion;
import express.ui.Chart;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the person judges where they stand, before and after: a picture with a table, and the form. */
@Controller
class PosturePages {

    private static final String PATH = PlanPages.JOURNEY + "/posture";

    record PosturePage(
            Seat seat,
            List<String> statements,
            Map<Occasion, Map<String, @Nullable Integer>> values,
            Occasion occasion,
            Form form) {

        String path() {
            return seat.path() + "/posture";
        }

        boolean any() {
            return !values.isEmpty();
        }

        Chart chart(Screen screen) {
            return PosturePages.chart(screen, statements, values);
        }
    }

    private final Desk desk;
    private final Postures postures;
    private final Talking talking;

    PosturePages(Desk desk, Postures postures, Talking talking) {
        this.desk = desk;
        this.postures = postures;
        this.talking = talking;
    }

    /** What is not known has no bar. */
    static Chart chart(Screen screen, List<String> statements, Map<Occasion, Map<String, @Nullable Integer>> values) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (String statement : statements) {
            for (Occasion occasion : Occasion.values()) {
                Integer value = values.getOrDefault(occasion, Map.of()).get(statement);
                if (value != null) {
                    bars.add(new Chart.Bar(
                            screen.text("accompaniment.statement." + statement) + " · " + screen.text(occasion.key()),
                            value,
                            null));
                }
            }
        }
        return new Chart(
                "posture",
                screen.text("accompaniment.posture.chart"),
                screen.text("accompaniment.posture.statement"),
                screen.text("accompaniment.posture.value"),
                bars);
    }

    @GetMapping(PATH)
    ModelAndView show(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String occasion) {
        Seat seat = desk.look(screen.viewer(), slug, id, "posture");
        return screen.show("accompaniment/posture", page(seat, of(occasion), Form.empty()));
    }

    private static Occasion of(String typed) {
        return Typing.choice(Occasion.class, typed).orElse(Occasion.BEFORE);
    }

    private PosturePage page(Seat seat, Occasion occasion, Form form) {
        return new PosturePage(seat, postures.listStatements(), postures.get(seat.journey()), occasion, form);
    }

    @PostMapping(PATH)
    ModelAndView rate(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        Occasion occasion = of(typed.getOrDefault("occasion", ""));
        List<Wrong> faults = new ArrayList<>();
        Map<String, @Nullable Integer> values = values(postures.listStatements(), typed, faults);
        if (!faults.isEmpty()) {
            return screen.refuse("accompaniment/posture", page(seat, occasion, new Form(typed, faults)));
        }
        talking.rate(screen.viewer(), seat.journey(), occasion, values);
        News.tell(response, "accompaniment.saved");
        return screen.go(seat.path() + "/posture");
    }

    /** Whoever leaves it empty says that they do not know. */
    static Map<String, @Nullable Integer> values(
            List<String> statements, Map<String, String> typed, List<Wrong> faults) {
        Map<String, @Nullable Integer> values = new HashMap<>();
        for (String statement : statements) {
            String digits = Typed.digits(typed.get(statement));
            int value = Typed.number(digits);
            if (digits.isEmpty()) {
                values.put(statement, null);
            } else if (value < 0 || value > Postures.MOST) {
                faults.add(new Wrong(statement, "accompaniment.fault.value"));
            } else {
                values.put(statement, value);
            }
        }
        return values;
    }
}
