package express.accompaniment;

import express.accompaniment.Desk.Seat;
import express.base.Ids;
import express.base.PersonId;
import express.journeys.CaseFile;
import express.journeys.CaseFile.Outcome;
import express.journeys.Ending;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How an accompaniment ends, and beginning it again; what the person answered later. */
@Controller
class ClosingPages {

    private static final String PATH = PlanPages.JOURNEY + "/closing";
    private static final int LONGEST = 1000;

    /**
     * @param mayAsk whether the person lets themselves be asked later
     * @param asked in which words that is asked now
     * @param open what is asked of all that is open in the file
     */
    record ClosingPage(
            Seat seat,
            List<Closing> closings,
            List<FollowUp> followUps,
            Map<PersonId, String> names,
            boolean mayAsk,
            List<Later.Asked> asked,
            List<Content> open,
            Form form) {

        String path() {
            return seat.path() + "/closing";
        }

        boolean closes() {
            return closes(seat);
        }

        static boolean closes(Seat seat) {
            return seat.writes() && seat.journey().goesOn();
        }

        Outcome[] outcomes() {
            return Outcome.values();
        }

        /** The one that somebody can be asked on the telephone now. */
        Optional<FollowUp> told() {
            return seat.writes() && seat.journey().state() == CaseFile.State.CLOSED && mayAsk
                    ? followUps.stream().filter(FollowUp::canBeTold).findFirst()
                    : Optional.empty();
        }

        FollowUp.Answer[] answers() {
            return FollowUp.Answer.values();
        }

        String path(FollowUp it) {
            return seat.path() + "/follow-ups/" + it.id();
        }
    }

    /** What is known of how it ended, and what keeps it from ending. */
    @Component
    record Shelf(Closings closings, FollowUps followUps, Later later, Ending ending, Who who) {

        ClosingPage page(Screen screen, Seat seat, Form form) {
            List<Closing> all = closings.list(seat.journey());
            boolean closes = ClosingPage.closes(seat);
            boolean mayAsk = later.mayAsk(seat.journey());
            return new ClosingPage(
                    seat,
                    all,
                    followUps.list(seat.journey()),
                    who.names(all.stream().map(Closing::closedBy)),
                    mayAsk,
                    closes && !mayAsk ? later.ask(screen, seat.journey()) : List.of(),
                    closes ? ending.ask(screen, seat.journey(), form) : List.of(),
                    form);
        }
    }

    private final Desk desk;
    private final Shelf shelf;
    private final Parting parting;

    ClosingPages(Desk desk, Shelf shelf, Parting parting) {
        this.desk = desk;
        this.shelf = shelf;
        this.parting = parting;
    }

    @GetMapping(PATH)
    ModelAndView show(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Seat seat = desk.look(screen.viewer(), slug, id, "closing");
        return screen.show("accompaniment/closing", shelf.page(screen, seat, Form.empty()));
    }

    @PostMapping(PATH)
    ModelAndView close(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Optional<Outcome> outcome = Typing.choice(Outcome.class, typed.getOrDefault("outcome", ""));
        if (outcome.isEmpty()) {
            faults.add(new Wrong("outcome", "accompaniment.fault.choice"));
        }
        Typing.limit(faults, typed, "words", LONGEST);
        Locale language = Typing.language(typed.getOrDefault("language", ""), screen.language());
        Optional<Later.Yes> later = Optional.of(new Later.Yes(language, Typed.line(typed.get("interpreter"))))
                .filter(it -> typed.getOrDefault("later", "").equals("yes"));
        if (later.isPresent() && !shelf.later().explains(later.get())) {
            faults.add(new Wrong("interpreter", "accompaniment.fault.helper"));
        }
        faults.addAll(shelf.ending().missing(seat.journey(), typed));
        if (faults.isEmpty() && !close(screen, seat, outcome.orElseThrow(), later, typed)) {
            List<Wrong> meanwhile = shelf.ending().missing(seat.journey(), typed);
            faults.addAll(meanwhile.isEmpty() ? List.of(new Wrong("", "accompaniment.fault.closed")) : meanwhile);
        }
        if (!faults.isEmpty()) {
            return screen.refuse("accompaniment/closing", shelf.page(screen, seat, new Form(typed, faults)));
        }
        News.tell(response, "accompaniment.closed");
        return screen.go(seat.path() + "/closing");
    }

    private boolean close(
            Screen screen, Seat seat, Outcome outcome, Optional<Later.Yes> later, Map<String, String> typed) {
        return parting.close(
                screen.viewer(),
                seat.journey(),
                new Parting.Farewell(outcome, Typed.text(typed.get("words")), later, typed));
    }

    /** Writes down what somebody said on the telephone whom no message reaches. */
    @PostMapping(PlanPages.JOURNEY + "/follow-ups/{followUp}")
    ModelAndView note(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String followUp,
            HttpServletRequest request,
            HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Optional<FollowUp.Answer> answer = Typing.choice(FollowUp.Answer.class, typed.getOrDefault("answer", ""));
        if (answer.isEmpty()) {
            faults.add(new Wrong("answer", "accompaniment.fault.choice"));
        }
        Typing.limit(faults, typed, "words", LONGEST);
        if (!faults.isEmpty()) {
            return screen.refuse("accompaniment/closing", shelf.page(screen, seat, new Form(typed, faults)));
        }
        boolean first = parting.note(
                screen.viewer(),
                seat.journey(),
                Ids.parse(followUp),
                answer.orElseThrow(),
                typed.getOrDefault("help", "").equals("yes"),
                Typed.text(typed.get("words")));
        News.tell(response, first ? "accompaniment.follow-up.noted" : "accompaniment.follow-up.late");
        return screen.go(seat.path() + "/closing");
    }

    @PostMapping(PlanPages.JOURNEY + "/reopening")
    ModelAndView reopen(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Seat seat = desk.write(screen.viewer(), slug, id);
        if (parting.reopen(screen.viewer(), seat.journey())) {
            News.tell(response, "accompaniment.reopened");
        }
        return screen.go(seat.path() + "/closing");
    }
}
