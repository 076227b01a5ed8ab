package express.registration;

import express.base.NotFound;
import express.gatherings.Cases;
import express.gatherings.Clock;
import express.gatherings.Fields;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.Zones;
import express.people.People;
import express.people.Rates;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * “My gathering”: how a participant’s registration stands, what comes next, and what they say of themselves. Opening a
 * link changes nothing, because scanners of mail open links first; its forms are not noted, because their address is
 * the secret.
 */
@Controller
class PlacePages {

    static final String PATH = "/registrations/";

    /**
     * @param clock on which the reader reads times
     * @param own what of the programme concerns them
     * @param sheets of the practices with which their sessions open
     * @param annexes what other modules show to a participant
     */
    record MinePage(
            Answering.Place place,
            String code,
            Clock clock,
            Instant now,
            List<Session> own,
            List<Cases.Sheet> sheets,
            List<Content> annexes,
            Form form) {

        Participant participant() {
            return place.participant();
        }

        Programme programme() {
            return place.programme();
        }

        String action() {
            return PATH + code;
        }

        /** What is under way, or comes next. */
        Optional<Session> next() {
            return own.stream()
                    .filter(it -> it.end(programme().zone()).isAfter(now))
                    .findFirst();
        }

        /** By the days of the reader’s clock. */
        Map<String, List<Session>> days() {
            Map<String, List<Session>> days = new LinkedHashMap<>();
            own.forEach(
                    it -> days.computeIfAbsent(clock.day(it.start(programme().zone())), day -> new ArrayList<>())
                            .add(it));
            return days;
        }

        Map<String, String> zones() {
            return Zones.options(clock.language(), clock.zone().getId());
        }

        Map<String, String> ranks() {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", "–");
            IntStream.rangeClosed(1, programme().breakouts().size())
                    .forEach(rank -> options.put(Integer.toString(rank), Integer.toString(rank)));
            return options;
        }

        /** Only while it can still come to something. */
        boolean open() {
            return participant().isOpen()
                    && !place.gathering().calledOff()
                    && place.gathering().coming(now);
        }
    }

    /** @param title of the gathering, for somebody who is not registered */
    record NoPlacePage(Gathering gathering) {}

    private final Answering answering;
    private final Acts acts;
    private final Codes codes;
    private final Gatherings gatherings;
    private final People people;
    private final InstantSource time;

    PlacePages(Answering answering, Acts acts, Codes codes, Gatherings gatherings, People people, InstantSource time) {
        this.answering = answering;
        this.acts = acts;
        this.codes = codes;
        this.gatherings = gatherings;
        this.people = people;
        this.time = time;
    }

    /** What is done by a link. */
    @Component
    record Acts(
            SideDoor door, Admission admission, Rates rates, List<PlaceAnnex> annexes, OwnProgramme own, Cases cases) {

        List<Content> show(Screen screen, Answering.Place place, String code) {
            return annexes.stream()
                    .flatMap(
                            annex -> annex
                                    .show(
                                            screen,
                                            place.gathering(),
                                            place.programme(),
                                            place.participant(),
                                            PATH + code)
                                    .stream())
                    .toList();
        }

        void count(HttpServletRequest request) {
            rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        }

        void cancel(Participant it) {
            door.run(() -> admission.cancel(it));
        }

        void accept(Participant it) {
            door.run(() -> admission.accept(it));
        }
    }

    @Open
    @GetMapping(PATH + "{code}")
    ModelAndView look(
            Screen screen,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request) {
        acts.count(request);
        return mine(screen, answering.get(code), zone);
    }

    private ModelAndView mine(Screen screen, Answering.Place place, String zone) {
        Form form = Form.of(WishesForm.of(place.participant()));
        return screen.show("registration/mine", page(screen, place, zone, form));
    }

    private MinePage page(Screen screen, Answering.Place place, String zone, Form form) {
        ZoneId clocks = Zones.find(zone).orElse(place.programme().zone());
        String code = codes.of(place.participant().id());
        List<Session> own = acts.own().sessions(place.gathering(), place.programme(), place.participant());
        return new MinePage(
                place,
                code,
                new Clock(clocks, screen.language()),
                time.instant(),
                own,
                acts.cases().list(own, screen.language()),
                acts.show(screen, place, code),
                form);
    }

    /** The same for somebody who is signed in. */
    @GetMapping("/gatherings/{slug}/mine")
    ModelAndView mine(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String zone) {
        Gathering gathering = gatherings.get(slug);
        Optional<Answering.Place> place = Optional.ofNullable(
                        people.get(screen.viewer().id()).email())
                .flatMap(email -> answering.find(gathering.id(), email));
        return place.map(it -> mine(screen, it, zone))
                .orElseGet(() -> screen.show("registration/nobody", new NoPlacePage(gathering)));
    }

    @Open
    @PostMapping(PATH + "{code}")
    ModelAndView write(
            Screen screen, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        acts.count(request);
        Answering.Place place = answering.get(code);
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        Wishes wishes = WishesForm.read(fields, typed, place.programme(), place.desk());
        if (!place.participant().isOpen()) {
            throw new NotFound();
        }
        if (fields.failed()) {
            return screen.refuse("registration/mine", page(screen, place, "", fields.form()));
        }
        answering.write(place, wishes);
        News.tell(response, "registration.saved");
        return screen.go(PATH + code);
    }

    @Open
    @PostMapping(PATH + "{code}/acceptance")
    ModelAndView accept(
            Screen screen, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        acts.count(request);
        acts.accept(answering.get(code).participant());
        News.tell(response, "registration.accepted");
        return screen.go(PATH + code);
    }

    /** Asks once whether it is meant. */
    @Open
    @GetMapping(PATH + "{code}/cancellation")
    ModelAndView confirm(Screen screen, @PathVariable String code, HttpServletRequest request) {
        acts.count(request);
        return screen.show("registration/cancellation", page(screen, answering.get(code), "", Form.empty()));
    }

    @Open
    @PostMapping(PATH + "{code}/cancellation")
    ModelAndView cancel(
            Screen screen, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        acts.count(request);
        acts.cancel(answering.get(code).participant());
        News.tell(response, "registration.cancelled");
        return screen.go(PATH + code);
    }
}
