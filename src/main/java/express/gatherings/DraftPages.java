package express.gatherings;

import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A programme as it is being arranged, and letting everybody read it. */
@Controller
class DraftPages {

    static final String ONE = GatheringPages.PATH + "/{slug}";
    static final String DRAFT = "/draft";

    /** @param changes what those who are coming will be told */
    record DraftPage(
            ArrangingDesk.Arranged arranged,
            Timetable timetable,
            List<Clash> clashes,
            List<Change> changes,
            boolean publishable) {

        Gathering gathering() {
            return arranged.gathering();
        }

        Programme programme() {
            return arranged.programme();
        }
    }

    private final ArrangingDesk desk;
    private final Cases cases;
    private final Publishing publishing;

    DraftPages(ArrangingDesk desk, Cases cases, Publishing publishing) {
        this.desk = desk;
        this.cases = cases;
        this.publishing = publishing;
    }

    @GetMapping(ONE + DRAFT)
    ModelAndView draft(Screen screen, @PathVariable String slug) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Programme programme = arranged.programme();
        var clock = new Clock(programme.zone(), screen.language());
        return screen.show(
                "gatherings/draft",
                new DraftPage(
                        arranged,
                        Timetable.of(programme, clock, cases.of(programme.sessions())),
                        arranged.clashes(),
                        desk.unpublished(arranged),
                        desk.isNew(arranged)));
    }

    @PostMapping(ONE + "/publications")
    ModelAndView publish(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Gathering gathering = desk.open(screen.viewer(), slug);
        boolean published = publishing.publish(screen.viewer(), gathering);
        News.tell(response, published ? "gatherings.published" : "gatherings.published.nothing");
        return screen.go(published ? gathering.path() : gathering.path() + DRAFT);
    }

    /** Those who are coming are told. */
    @PostMapping(ONE + "/cancellation")
    ModelAndView callOff(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        Gathering gathering = desk.open(screen.viewer(), slug);
        publishing.callOff(screen.viewer(), gathering);
        News.tell(response, "gatherings.called-off.told");
        return screen.go(gathering.path());
    }
}
