package express.journeys;

import express.base.Forbidden;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.journeys.FileDoor.Opened;
import express.people.Member;
import express.people.Memberships;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has the case: handing it over, taking somebody in, ending one's part. The supervisor does it without seeing the file. */
@Controller
class CasePages {

    static final String PATH = FilePages.PATH + "/workers";

    record CasePage(Opened file, List<CaseWorkers.CaseWorker> workers, List<Member> advisers, Said said) {

        List<Member> free() {
            return advisers.stream()
                    .filter(it -> workers.stream().noneMatch(has -> has.person().equals(it.id())))
                    .toList();
        }
    }

    private final FileDoor door;
    private final Reading reading;
    private final HandingOver handing;
    private final Memberships memberships;

    CasePages(FileDoor door, Reading reading, HandingOver handing, Memberships memberships) {
        this.door = door;
        this.reading = reading;
        this.handing = handing;
        this.memberships = memberships;
    }

    private Opened enter(Viewer viewer, String slug, String id) {
        Opened file = door.open(viewer, slug, id);
        if (file.standing() != Standing.CASE
                && !JourneysAccess.maySupervise(viewer, file.house().id())) {
            throw new Forbidden();
        }
        return file;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Opened file = enter(screen.viewer(), slug, id);
        var outside = reading.outside(screen.viewer(), file);
        List<Member> advisers = memberships.list(file.house().id()).stream()
                .filter(it -> it.roles().contains(Role.ADVISER) && !it.deactivated())
                .toList();
        return screen.show("journeys/workers", new CasePage(file, outside.workers(), advisers, outside.said()));
    }

    @PostMapping(PATH)
    ModelAndView take(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String leads,
            HttpServletResponse response) {
        Opened file = enter(screen.viewer(), slug, id);
        handing.take(screen.viewer(), file.journey(), PersonId.of(person), leads.equals("yes"));
        News.tell(response, "journeys.case.taken");
        return screen.go(file.path() + "/workers");
    }

    @PostMapping(PATH + "/{person}/end")
    ModelAndView end(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String person,
            HttpServletResponse response) {
        Opened file = enter(screen.viewer(), slug, id);
        boolean ended = handing.end(screen.viewer(), file.journey(), PersonId.of(person));
        News.tell(response, ended ? "journeys.case.ended" : "journeys.case.last");
        return screen.go(ended ? JourneyPages.path(slug) : file.path() + "/workers");
    }
}
