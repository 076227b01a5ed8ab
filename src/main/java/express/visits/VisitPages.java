package express.visits;

import express.base.Ids;
import express.directory.Organisation;
import express.gatherings.Said;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The study visits, and walking through one, station by station. */
@Controller
class VisitPages {

    static final String PATH = "/visits";
    static final String STATION = PATH + "/{slug}/stations/{number}";
    private static final UUID END_OF_TIME = new UUID(-1, -1);
    private static final int AT_ONCE = 30;

    /** @param said of one that was never published, as it is being written */
    record Line(StudyVisit visit, Said said, int stations) {}

    /** @param own those that the reader writes */
    record ListPage(List<Line> visits, List<Line> own, boolean mayBegin, String older) {}

    private final StudyVisits visits;
    private final Tours tours;
    private final Guiding guiding;
    private final VisitDesk desk;
    private final Reception reception;

    VisitPages(StudyVisits visits, Tours tours, Guiding guiding, VisitDesk desk, Reception reception) {
        this.visits = visits;
        this.tours = tours;
        this.guiding = guiding;
        this.desk = desk;
        this.reception = reception;
    }

    @Bean
    static MenuEntry visitsEntry() {
        return MenuEntry.foot(120, PATH, "visits.menu");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen, @RequestParam(defaultValue = "") String before) {
        List<StudyVisit> found = visits.listPublished(before.isEmpty() ? END_OF_TIME : Ids.parse(before), AT_ONCE);
        List<StudyVisit> own = before.isEmpty() && VisitsAccess.mayBegin(screen.viewer())
                ? visits.listOf(desk.houses(screen.viewer()).stream()
                        .map(Organisation::id)
                        .toList())
                : List.of();
        return screen.show(
                "visits/visits",
                new ListPage(
                        lines(found),
                        own.stream().map(this::own).toList(),
                        VisitsAccess.mayBegin(screen.viewer()),
                        found.size() < AT_ONCE ? "" : found.getLast().id().toString()));
    }

    private List<Line> lines(List<StudyVisit> found) {
        Map<UUID, Tour> latest = tours.latest(found);
        return found.stream()
                .filter(it -> latest.containsKey(it.id()))
                .map(it -> line(it, latest.get(it.id())))
                .toList();
    }

    private static Line line(StudyVisit visit, Tour tour) {
        return new Line(visit, tour.said(), tour.stations().size());
    }

    private Line own(StudyVisit visit) {
        return line(visit, guiding.fill(visit));
    }

    @Open
    @GetMapping(PATH + "/{slug}")
    ModelAndView one(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        return screen.show("visits/visit", reception.welcome(screen, slug, request));
    }

    @Open
    @GetMapping(STATION)
    ModelAndView station(
            Screen screen, @PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
        return screen.show("visits/station", reception.lead(screen, slug, number, request, Form.empty()));
    }
}
