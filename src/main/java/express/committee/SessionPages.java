package express.committee;

import express.base.Ids;
import express.base.PersonId;
import express.directory.Organisation;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Ical;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One session: its agenda, and for each member what is theirs to do. */
@Controller
class SessionPages {

    static final String PATH = SessionsPages.PATH + "/{session}";

    /** @param names of those who were called */
    record SessionPage(
            Organisation house,
            Session session,
            List<Seat> seats,
            Map<PersonId, String> names,
            List<Table> tables,
            List<Dossier> ready,
            boolean calls,
            Form form) {

        String path() {
            return SessionsPages.path(house) + "/" + session.id();
        }

        /** Those that still stand on the agenda, or left it decided. */
        List<Table> agenda() {
            return tables.stream()
                    .filter(it -> it.item().ending() != Item.Ending.REMOVED)
                    .toList();
        }
    }

    private final Desk desk;
    private final Shelf shelf;
    private final Calling calling;
    private final SessionCalendar calendar;
    private final InstantSource time;

    SessionPages(Desk desk, Shelf shelf, Calling calling, SessionCalendar calendar, InstantSource time) {
        this.desk = desk;
        this.shelf = shelf;
        this.calling = calling;
        this.calendar = calendar;
        this.time = time;
    }

    @Component
    record Shelf(Desk desk, Sessions sessions, SessionsPages.Ready ready, Who who) {

        SessionPage page(Screen screen, Organisation house, Session session, Form form) {
            List<Seat> seats = sessions.seats(house.id(), session.id());
            boolean calls = CommitteeAccess.mayCall(screen.viewer(), house.id());
            return new SessionPage(
                    house,
                    session,
                    seats,
                    who.names(seats.stream().map(Seat::member)),
                    desk.tables(screen.viewer(), house, session),
                    calls && !session.isOver() ? ready.list(house.id()) : List.of(),
                    calls,
                    form);
        }
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String session) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Session of = desk.session(house, session);
        return screen.show("committee/session", shelf.page(screen, house, of, Form.of(fields(of))));
    }

    private static Map<String, String> fields(Session session) {
        LocalDateTime at = LocalDateTime.ofInstant(session.heldAt(), ZoneId.systemDefault());
        return Map.of(
                "day",
                at.toLocalDate().toString(),
                "time",
                at.toLocalTime().toString(),
                "place",
                session.place(),
                "version",
                Integer.toString(session.version()));
    }

    private ModelAndView answer(
            Screen screen,
            String slug,
            String session,
            Optional<String> bar,
            HttpServletResponse response,
            String news) {
        Organisation house = desk.enter(screen.viewer(), slug);
        Session of = desk.session(house, session);
        if (bar.isPresent()) {
            Form form = Form.of(fields(of)).wrong("", bar.get());
            return screen.refuse("committee/session", shelf.page(screen, house, of, form));
        }
        News.tell(response, news);
        return screen.go(SessionsPages.path(house) + "/" + of.id());
    }

    /** Says who is there; later too, when somebody comes late. */
    @PostMapping(PATH + "/opening")
    ModelAndView open(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        List<PersonId> present = Typing.ids(Form.typed(request).getOrDefault("present", "")).stream()
                .map(PersonId::new)
                .toList();
        Optional<String> bar = calling.open(screen.viewer(), desk.session(house, session), present);
        return answer(screen, slug, session, bar, response, "committee.news.opened");
    }

    @PostMapping(PATH + "/closing")
    ModelAndView close(
            Screen screen, @PathVariable String slug, @PathVariable String session, HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        Optional<String> bar = calling.close(screen.viewer(), desk.session(house, session));
        return answer(screen, slug, session, bar, response, "committee.news.closed");
    }

    @PostMapping(PATH + "/cancellation")
    ModelAndView cancel(
            Screen screen, @PathVariable String slug, @PathVariable String session, HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        Optional<String> bar = calling.cancel(screen.viewer(), house, desk.session(house, session));
        return answer(screen, slug, session, bar, response, "committee.news.cancelled");
    }

    @PostMapping(PATH + "/date")
    ModelAndView move(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        Session of = desk.session(house, session);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Optional<Instant> at = Typing.moment(faults, typed, time.instant());
        String place = Typing.limited(faults, typed, "place", 200).replace('\n', ' ');
        if (faults.isEmpty()) {
            if (!typed.getOrDefault("version", "").equals(Integer.toString(of.version()))) {
                faults.add(new Wrong("", "committee.fault.meanwhile"));
            } else {
                calling.move(screen.viewer(), house, of, at.orElseThrow(), place)
                        .ifPresent(bar -> faults.add(new Wrong("", bar)));
            }
        }
        if (!faults.isEmpty()) {
            Form form = new Form(typed, faults);
            return screen.refuse("committee/session", shelf.page(screen, house, desk.session(house, session), form));
        }
        News.tell(response, "committee.news.moved");
        return screen.go(SessionsPages.path(house) + "/" + of.id());
    }

    @PostMapping(PATH + "/items")
    ModelAndView add(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        Form form = Form.of(Form.typed(request));
        List<UUID> chosen = shelf.ready().list(house.id()).stream()
                .map(Dossier::application)
                .filter(it -> form.chosen("applications", it.toString()))
                .toList();
        Optional<String> bar = chosen.isEmpty()
                ? Optional.of("committee.fault.none-chosen")
                : calling.add(screen.viewer(), desk.session(house, session), chosen);
        return answer(screen, slug, session, bar, response, "committee.news.added");
    }

    /** The one who leads the session says in which order applications are talked about. */
    @PostMapping(PATH + "/items/{item}/place")
    ModelAndView shift(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        int step = "later".equals(request.getParameter("to")) ? 1 : -1;
        Optional<String> bar = calling.shift(screen.viewer(), desk.session(house, session), Ids.parse(item), step);
        return answer(screen, slug, session, bar, response, "committee.news.order");
    }

    @PostMapping(PATH + "/items/{item}/removal")
    ModelAndView remove(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String session,
            @PathVariable String item,
            HttpServletResponse response) {
        Organisation house = desk.call(screen.viewer(), slug);
        Table table = desk.table(screen.viewer(), slug, session, item);
        Optional<String> bar = calling.remove(screen.viewer(), desk.session(house, session), table.item());
        return answer(screen, slug, session, bar, response, "committee.news.removed");
    }

    @GetMapping(PATH + "/session.ics")
    ResponseEntity<String> calendar(Screen screen, @PathVariable String slug, @PathVariable String session) {
        Organisation house = desk.enter(screen.viewer(), slug);
        String title = screen.text("committee.calendar.title", house.name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Ical.TYPE))
                .body(calendar.publish(house, desk.session(house, session), title));
    }
}
