package express.committee;

import express.base.PersonId;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Screen;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a session came to. Names are looked up when it is read: of those who are gone there is none any more. */
@Controller
class MinutesPages {

    record MinutesPage(
            Organisation house, Session session, List<Seat> seats, Map<PersonId, String> names, List<Table> tables) {

        String path() {
            return SessionsPages.path(house) + "/" + session.id();
        }

        List<Seat> present() {
            return seats.stream().filter(Seat::present).toList();
        }

        List<Seat> absent() {
            return seats.stream().filter(it -> !it.present()).toList();
        }
    }

    private final Desk desk;
    private final SessionPages.Shelf shelf;
    private final InstantSource time;

    MinutesPages(Desk desk, SessionPages.Shelf shelf, InstantSource time) {
        this.desk = desk;
        this.shelf = shelf;
        this.time = time;
    }

    private MinutesPage page(Screen screen, String slug, String session) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Session of = desk.session(house, session);
        SessionPages.SessionPage page = shelf.page(screen, house, of, Form.empty());
        return new MinutesPage(house, of, page.seats(), page.names(), page.agenda());
    }

    @GetMapping(SessionPages.PATH + "/minutes")
    ModelAndView read(Screen screen, @PathVariable String slug, @PathVariable String session) {
        return screen.show("committee/minutes", page(screen, slug, session));
    }

    @GetMapping(SessionPages.PATH + "/minutes.pdf")
    ResponseEntity<byte[]> print(Screen screen, @PathVariable String slug, @PathVariable String session) {
        MinutesPage page = page(screen, slug, session);
        return screen.print(
                "committee/paper",
                page,
                screen.text("committee.minutes"),
                screen.text(
                        "committee.minutes.of",
                        page.house().name(),
                        screen.date(page.session().heldAt())),
                time.instant());
    }
}
