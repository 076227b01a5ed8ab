package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.accompaniment.OwnPages.OwnPage;
import express.base.Ids;
import express.base.NotFound;
import express.journeys.CaseFile;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another time of a talk: asked for by the person or their adviser, agreed to or left by the other. */
@Controller
class ShiftPages {

    private static final String OWN = OwnPages.PATH + "/{id}/sessions/{session}/time";
    private static final String DESK = PlanPages.JOURNEY + "/sessions/{session}/time";

    /** Where somebody stands who does so: whose file it is, and where the page is to which they come back. */
    private record Place(CaseFile journey, Awaited side, String path, Function<Form, ModelAndView> again) {}

    private final Desk desk;
    private final SessionPages.Shelf shelf;
    private final OwnReading reading;
    private final Shifting shifting;
    private final InstantSource time;

    ShiftPages(Desk desk, SessionPages.Shelf shelf, OwnReading reading, Shifting shifting, InstantSource time) {
        this.desk = desk;
        this.shelf = shelf;
        this.reading = reading;
        this.shifting = shifting;
        this.time = time;
    }

    private Place own(Screen screen, String id) {
        CaseFile journey = desk.own(screen.viewer(), id);
        return new Place(
                journey,
                Awaited.PERSON,
                OwnPages.PATH,
                form -> screen.refuse(
                        "accompaniment/own",
                        new OwnPage(
                                desk.listOwn(screen.viewer()).stream()
                                        .map(reading::read)
                                        .toList(),
                                form)));
    }

    private Place desk(Screen screen, String slug, String id) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        return new Place(
                seat.journey(),
                Awaited.ADVISER,
                seat.path() + "/sessions",
                form -> screen.refuse("accompaniment/sessions", shelf.page(screen, seat, form)));
    }

    @PostMapping(OWN)
    ModelAndView askAsPerson(
            Screen screen,
            @PathVariable String id,
            @PathVariable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ask(screen, own(screen, id), session, request, response);
    }

    @PostMapping(DESK)
    ModelAndView askAsAdviser(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String session,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ask(screen, desk(screen, slug, id), session, request, response);
    }

    private ModelAndView ask(
            Screen screen, Place place, String session, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> typed = Form.typed(request);
        UUID id = session(place, session);
        ShiftForm form = ShiftForm.of(typed, id, place.side(), time.instant());
        if (form.shift().isEmpty()) {
            return place.again().apply(new Form(typed, form.faults()));
        }
        boolean asked =
                shifting.ask(screen.viewer(), place.journey(), form.shift().get(), Typed.number(typed.get("version")));
        return told(screen, place, asked, "accompaniment.shift.sent", response);
    }

    /** What is no talk of this file is not there. */
    private UUID session(Place place, String session) {
        UUID id = Ids.parse(session);
        if (reading.session(place.journey(), id).toCome()) {
            return id;
        }
        throw new NotFound();
    }

    private ModelAndView told(Screen screen, Place place, boolean done, String news, HttpServletResponse response) {
        if (!done) {
            return place.again().apply(new Form(Map.of(), List.of(new Wrong("", "accompaniment.fault.other-time"))));
        }
        News.tell(response, news);
        return screen.go(place.path());
    }

    @PostMapping(OWN + "/agreement")
    ModelAndView agreeAsPerson(
            Screen screen,
            @PathVariable String id,
            @PathVariable String session,
            @RequestParam(defaultValue = "") String at,
            HttpServletResponse response) {
        return agree(screen, own(screen, id), session, at, response);
    }

    @PostMapping(DESK + "/agreement")
    ModelAndView agreeAsAdviser(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String session,
            @RequestParam(defaultValue = "") String at,
            HttpServletResponse response) {
        return agree(screen, desk(screen, slug, id), session, at, response);
    }

    private ModelAndView agree(Screen screen, Place place, String session, String at, HttpServletResponse response) {
        boolean done = shifting.agree(screen.viewer(), place.journey(), session(place, session), place.side(), at);
        return told(screen, place, done, "accompaniment.shift.moved", response);
    }

    @PostMapping(OWN + "/refusal")
    ModelAndView keepAsPerson(
            Screen screen, @PathVariable String id, @PathVariable String session, HttpServletResponse response) {
        return keep(screen, own(screen, id), session, response);
    }

    @PostMapping(DESK + "/refusal")
    ModelAndView keepAsAdviser(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String session,
            HttpServletResponse response) {
        return keep(screen, desk(screen, slug, id), session, response);
    }

    private ModelAndView keep(Screen screen, Place place, String session, HttpServletResponse response) {
        boolean done = shifting.keep(screen.viewer(), place.journey(), session(place, session), place.side());
        return told(screen, place, done, "accompaniment.shift.kept", response);
    }
}
