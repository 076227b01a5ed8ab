package express.visits;

import express.base.Forbidden;
import express.base.Ids;
import express.gatherings.Fields;
import express.gatherings.Gathering;
import express.people.Rates;
import express.registration.Guests;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking before a station, and voting for what others asked: by an account, or by the link of a registration. */
@Controller
class AskingPages {

    private static final String QUESTIONS = VisitPages.STATION + "/questions";

    private final Reception reception;
    private final Conversation conversation;
    private final Guests guests;
    private final Rates rates;

    AskingPages(Reception reception, Conversation conversation, Guests guests, Rates rates) {
        this.reception = reception;
        this.conversation = conversation;
        this.guests = guests;
        this.rates = rates;
    }

    /** From “my gathering”: this browser is known from here on. */
    @Open
    @GetMapping("/registrations/{code}/visits/{slug}")
    ModelAndView arrive(
            Screen screen,
            @PathVariable String code,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        StudyVisit visit = reception.open(slug);
        Gathering known = guests.admit(code, request, response);
        return screen.go(known.published() ? visit.path() : VisitPages.PATH);
    }

    @Open
    @PostMapping(QUESTIONS)
    ModelAndView ask(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response) {
        StudyVisit visit = reception.open(slug);
        Tour.Station station = reception.edition(visit).tour().station(Typed.number(number));
        Asker asker = conversation.asker(visit, screen.viewer(), request).orElseThrow(Forbidden::new);
        var fields = new Fields(Form.typed(request));
        String words = fields.text("words", Question.LONGEST);
        if (words.isEmpty()) {
            fields.wrong("words", "visits.fault.question");
        }
        if (!fields.failed() && !conversation.ask(visit, station.id(), asker, words)) {
            fields.wrong("words", "visits.fault.questions");
        }
        if (fields.failed()) {
            return screen.refuse("visits/station", reception.lead(screen, slug, number, request, fields.form()));
        }
        News.tell(response, "visits.asked.told");
        return screen.go(visit.station(Typed.number(number)) + "#questions");
    }

    @Open
    @PostMapping(QUESTIONS + "/{id}/votes")
    ModelAndView vote(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String given,
            HttpServletRequest request) {
        StudyVisit visit = reception.open(slug);
        Asker asker = conversation.asker(visit, screen.viewer(), request).orElseThrow(Forbidden::new);
        conversation.vote(visit, Ids.parse(id), asker, given.equals("true"));
        return screen.go(visit.station(Math.max(1, Typed.number(number))) + "#question-" + Ids.parse(id));
    }
}
