package express.gatherings;

import express.base.Ids;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A programme as it is being arranged, and letting everybody read it. */
@Controller
class DraftPages {

    static final String ONE = GatheringPages.PATH + "/{slug}";
    static final String DRAFT = "/draft";

    /**
     * @param changes what those who are coming will be told
     * @param before where a session was that has just been moved
     */
    record DraftPage(
            ArrangingDesk.Arranged arranged,
            Timetable timetable,
            Grid grid,
            List<Clash> clashes,
            List<Change> changes,
            boolean publishable,
            Placing.@Nullable Before before,
            Form form) {

        boolean clashes(Session session) {
            return clashes.stream()
                    .anyMatch(it -> it.one().id().equals(session.id())
                            || it.other().id().equals(session.id()));
        }

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
    private final Rearranging rearranging;

    DraftPages(ArrangingDesk desk, Cases cases, Publishing publishing, Rearranging rearranging) {
        this.desk = desk;
        this.cases = cases;
        this.publishing = publishing;
        this.rearranging = rearranging;
    }

    @GetMapping(ONE + DRAFT)
    ModelAndView draft(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String moved,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String from) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Optional<Placing.Before> before = Placing.Before.read(arranged.programme(), moved, was, from);
        return screen.show("gatherings/draft", page(screen, arranged, before.orElse(null), Form.empty()));
    }

    private DraftPage page(Screen screen, ArrangingDesk.Arranged arranged, Placing.@Nullable Before before, Form form) {
        Programme programme = arranged.programme();
        var clock = new Clock(programme.zone(), screen.language());
        Timetable timetable = Timetable.of(programme, clock, cases.of(programme.sessions()));
        return new DraftPage(
                arranged,
                timetable,
                Grid.of(programme, timetable),
                arranged.clashes(),
                desk.unpublished(arranged),
                desk.isNew(arranged),
                before,
                form);
    }

    /** Another time and room at once, as the table of the programme asks for. */
    @PostMapping(ONE + "/sessions/{id}/placements")
    ModelAndView place(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        UUID session = Ids.parse(id);
        var fields = new Fields(Form.typed(request));
        Placing there = Placing.read(fields, arranged.programme());
        if (!fields.failed()) {
            rearranging.place(arranged.gathering(), session, there).ifPresent(refused -> fields.wrong("", refused));
        }
        if (fields.failed()) {
            ArrangingDesk.Arranged now = desk.view(screen.viewer(), slug);
            return screen.refuse("gatherings/draft", page(screen, now, null, fields.form()));
        }
        News.tell(response, "gatherings.moved");
        String back =
                arranged.programme().find(session).map(Placing::leadingBack).orElse("");
        return screen.go(arranged.path() + DRAFT + back + "#timetable");
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
