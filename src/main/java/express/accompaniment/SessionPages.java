package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.base.Ids;
import express.base.PersonId;
import express.interpreting.Readiness;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Talks with one person: what was talked about, for how long, and what comes next; and those still to come. */
@Controller
class SessionPages {

    private static final String PATH = PlanPages.JOURNEY + "/sessions";

    /**
     * @param interpreters whether one comes, to talks that are still to come
     * @param names of those who talked with them
     */
    record SessionsPage(
            Seat seat,
            List<Session> sessions,
            List<Sessions.Attended> attended,
            Sessions.Hours hours,
            List<Remarks.Remark> remarks,
            Map<UUID, Shift> shifts,
            Map<UUID, Content> interpreters,
            Map<PersonId, String> names,
            Form form) {

        String path() {
            return seat.path() + "/sessions";
        }
    }

    /** @param now as it stands; nothing, if it is a new one */
    record SessionPage(
            Seat seat, List<String> topics, @Nullable Session now, Form form) {

        String path() {
            return seat.path() + "/sessions" + (now == null ? "" : "/" + now.id());
        }
    }

    /** What is looked up of them. */
    @Component
    record Shelf(Sessions sessions, Remarks remarks, Shifts shifts, Readiness readiness, Who who) {

        SessionsPage page(Screen screen, Seat seat, Form form) {
            List<Session> all = sessions.list(seat.journey());
            return new SessionsPage(
                    seat,
                    all,
                    sessions.listAttended(seat.journey()),
                    sessions.hours(seat.journey()),
                    remarks.list(seat.journey()),
                    shifts.list(seat.journey()),
                    interpreters(screen, seat, all),
                    who.names(all.stream().map(Session::by)),
                    form);
        }

        private Map<UUID, Content> interpreters(Screen screen, Seat seat, List<Session> all) {
            Map<UUID, Content> found = new HashMap<>();
            for (Session session : all) {
                if (session.toCome()) {
                    readiness
                            .show(screen, session.occasion(seat.journey().holder()))
                            .ifPresent(it -> found.put(session.id(), it));
                }
            }
            return found;
        }
    }

    private final Desk desk;
    private final Shelf shelf;
    private final Sessions sessions;
    private final Talking talking;

    SessionPages(Desk desk, Shelf shelf, Sessions sessions, Talking talking) {
        this.desk = desk;
        this.shelf = shelf;
        this.sessions = sessions;
        this.talking = talking;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.look(screen.viewer(), slug, id, "sessions");
        return screen.show("accompaniment/sessions", shelf.page(screen, seat, Form.empty()));
    }

    @GetMapping(PATH + "/new")
    ModelAndView begin(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        return screen.show(
                "accompaniment/session",
                new SessionPage(seat, sessions.listTopics(), null, Form.of(Map.of("way", "PLACE"))));
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        List<String> topics = sessions.listTopics();
        SessionForm form = SessionForm.of(
                Form.typed(request), topics, Ids.next(), screen.viewer().id());
        if (form.session() == null) {
            return screen.refuse(
                    "accompaniment/session",
                    new SessionPage(seat, topics, null, new Form(form.typed(), form.faults())));
        }
        talking.add(screen.viewer(), seat.journey(), Objects.requireNonNull(form.session()));
        News.tell(response, "accompaniment.saved");
        return screen.go(seat.path() + "/sessions");
    }

    @GetMapping(PATH + "/{session}")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String session) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Session now = sessions.get(seat.journey(), Ids.parse(session));
        return screen.show(
                "accompaniment/session",
                new SessionPage(seat, sessions.listTopics(), now, Form.of(SessionForm.fields(now))));
    }

    @PostMapping(PATH + "/{session}")
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Session before = sessions.get(seat.journey(), Ids.parse(session));
        List<String> topics = sessions.listTopics();
        SessionForm form = SessionForm.of(
                Form.typed(request), topics, before.id(), screen.viewer().id());
        List<Wrong> faults = new ArrayList<>(form.faults());
        if (form.session() != null
                && !talking.change(screen.viewer(), seat.journey(), before, Objects.requireNonNull(form.session()))) {
            faults.add(new Wrong("", "accompaniment.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            Session now = sessions.get(seat.journey(), before.id());
            Map<String, String> again = new HashMap<>(form.typed());
            again.put("version", Integer.toString(now.version()));
            return screen.refuse("accompaniment/session", new SessionPage(seat, topics, now, new Form(again, faults)));
        }
        News.tell(response, "accompaniment.saved");
        return screen.go(seat.path() + "/sessions");
    }

    /** It did not take place. */
    @PostMapping(PATH + "/{session}/cancellation")
    ModelAndView cancel(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String session,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        talking.cancel(screen.viewer(), seat.journey(), Ids.parse(session));
        News.tell(response, "accompaniment.session.cancelled");
        return screen.go(seat.path() + "/sessions");
    }
}
