package express.accompaniment;

import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What whoever administers an organisation sees of its cases: how many of each adviser, and none of what is in them. */
@Controller
class SupervisionPages {

    private static final String PATH = "/organisations/{slug}/supervision";
    private static final int LONGEST = 730;

    /**
     * @param alone files that go on and nobody has
     * @param glasses how often somebody without the case opened one lately
     */
    record SupervisionPage(
            Organisation house,
            List<Supervision.Adviser> advisers,
            Map<PersonId, String> names,
            long alone,
            long glasses,
            long proposed,
            long objections,
            List<Supervision.Answered> answers,
            Form form) {

        String path() {
            return "/organisations/" + house.slug();
        }

        String answerKey(Supervision.Answered it) {
            return "accompaniment.answer."
                    + it.answer().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where the figures come from. */
    @Component
    record Shelf(Supervision supervision, Handovers handovers, Caseload caseload, Who who) {}

    private final Organisations organisations;
    private final Shelf shelf;

    SupervisionPages(Organisations organisations, Shelf shelf) {
        this.organisations = organisations;
        this.shelf = shelf;
    }

    private Organisation house(Viewer viewer, String slug) {
        Organisation house = organisations.get(slug);
        if (!AccompanimentAccess.maySupervise(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug) {
        Organisation house = house(screen.viewer(), slug);
        String days = Integer.toString(shelf.caseload().silence(house.id()));
        return screen.show("accompaniment/supervision", page(screen, house, Form.of(Map.of("days", days))));
    }

    private SupervisionPage page(Screen screen, Organisation house, Form form) {
        Supervision supervision = shelf.supervision();
        List<Supervision.Adviser> advisers = supervision.list(house.id());
        return new SupervisionPage(
                house,
                advisers,
                shelf.who().names(advisers.stream().map(Supervision.Adviser::adviser)),
                supervision.alone(house.id()),
                supervision.glasses(house.id()),
                shelf.handovers()
                        .listWaiting(house.id(), screen.viewer().id(), true)
                        .size(),
                shelf.handovers().countObjections(house.id()),
                supervision.answers(house.id()),
                form);
    }

    /** After how many days without a happening somebody counts as silent. */
    @PostMapping(PATH)
    ModelAndView decide(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String days,
            HttpServletResponse response) {
        Organisation house = house(screen.viewer(), slug);
        int number = Typed.number(days);
        if (number < 1 || number > LONGEST) {
            Form again = Form.of(Map.of("days", days)).wrong("days", "accompaniment.fault.days");
            return screen.refuse("accompaniment/supervision", page(screen, house, again));
        }
        shelf.caseload().count(house.id(), number);
        News.tell(response, "accompaniment.saved");
        return screen.go("/organisations/" + house.slug() + "/supervision");
    }
}
