package express.plans;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Looking back at a year of a plan. */
@Controller
class YearPages {

    private static final String PATH = PlanPages.PATH + "/reviews";

    /** @param looked what moved since the year was opened, and what is late, as it stands today */
    record ListPage(Room room, List<Review> reviews, Review.Looked looked, Form form) {}

    record ReviewPage(Room room, Review review) {}

    private final PlanDesk desk;
    private final Reviews reviews;
    private final Reviewing reviewing;

    YearPages(PlanDesk desk, Reviews reviews, Reviewing reviewing) {
        this.desk = desk;
        this.reviews = reviews;
        this.reviewing = reviewing;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Room room = desk.enter(screen, slug);
        Form form = Form.of(Map.of(
                "held",
                room.today().toString(),
                "year",
                Integer.toString(room.plan().year())));
        return screen.show("plans/reviews", page(room, form));
    }

    private ListPage page(Room room, Form form) {
        return new ListPage(room, reviewing.list(room), reviewing.look(room), form);
    }

    @PostMapping(PATH)
    ModelAndView close(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Room room = desk.lead(screen, slug);
        Map<String, String> typed = Form.typed(request);
        String learned = Typed.text(typed.get("learned"));
        Optional<LocalDate> held = Typed.date(Typed.digits(typed.get("held")));
        List<Wrong> faults = faults(room, typed, learned, held);
        if (!faults.isEmpty()) {
            return screen.refuse("plans/reviews", page(room, new Form(typed, faults)));
        }
        var review = new Review(
                room.plan().year(),
                held.orElseThrow(),
                reviewing.look(room),
                learned,
                screen.language(),
                screen.viewer().id());
        if (!reviewing.close(screen.viewer(), room, review)) {
            return screen.refuse("plans/reviews", page(room, Form.of(typed).wrong("", "plans.review.before")));
        }
        News.tell(response, "plans.review.done");
        return screen.go(room.path() + "/reviews/" + review.year());
    }

    private static List<Wrong> faults(Room room, Map<String, String> typed, String learned, Optional<LocalDate> held) {
        List<Wrong> faults = new ArrayList<>();
        if (Typed.number(typed.get("year")) != room.plan().year()) {
            faults.add(new Wrong("", "plans.review.before"));
        }
        if (held.isEmpty()) {
            faults.add(new Wrong("held", "plans.fault.date"));
        }
        if (held.filter(room.today()::isBefore).isPresent()) {
            faults.add(new Wrong("held", "plans.fault.future"));
        }
        if (held.filter(day -> day.isBefore(room.plan().openedOn())).isPresent()) {
            faults.add(new Wrong("held", "plans.fault.early"));
        }
        if (learned.isEmpty()) {
            faults.add(new Wrong("learned", "plans.fault.learned"));
        }
        if (learned.length() > 5000) {
            faults.add(new Wrong("learned", "plans.fault.long.learned"));
        }
        return faults;
    }

    @GetMapping(PATH + "/{year}")
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String year) {
        Room room = desk.enter(screen, slug);
        return screen.show(
                "plans/review", new ReviewPage(room, reviews.get(room.network().id(), Typed.number(year))));
    }
}
