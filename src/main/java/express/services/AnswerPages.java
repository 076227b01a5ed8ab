package express.services;

import express.directory.Organisation;
import express.people.Rates;
import express.people.Rates.Limit;
import express.services.ServiceConfirming.Answer;
import express.services.ServiceConfirming.Asked;
import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a letter that asks whether a service is still true leads: the link in it is enough. */
@Controller
class AnswerPages {

    static final String PATH = "/still-true/";

    /** @param answered whether somebody was quicker */
    record AnswerPage(
            String secret,
            Service service,
            Organisation house,
            List<Site> sites,
            boolean answered,
            Form form,
            Instant now) {}

    private final ServiceConfirming confirming;
    private final ServiceDesk desk;
    private final Premises premises;
    private final Rates rates;
    private final InstantSource time;

    AnswerPages(ServiceConfirming confirming, ServiceDesk desk, Premises premises, Rates rates, InstantSource time) {
        this.confirming = confirming;
        this.desk = desk;
        this.premises = premises;
        this.rates = rates;
        this.time = time;
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        return confirming
                .find(secret)
                .map(asked -> screen.show("services/answer", page(secret, asked, Form.empty())))
                .orElseGet(() -> gone(screen));
    }

    private AnswerPage page(String secret, Asked asked, Form form) {
        Service service = asked.service();
        return new AnswerPage(
                secret,
                service,
                desk.house(service.organisation()),
                premises.of(service.id(), false),
                asked.answered(),
                form,
                time.instant());
    }

    private static ModelAndView gone(Screen screen) {
        ModelAndView gone = screen.show("services/gone", "");
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    @Open
    @PostMapping(PATH + "{secret}")
    ModelAndView answer(
            Screen screen, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Optional<Asked> asked = confirming.find(secret);
        if (asked.isEmpty()) {
            return gone(screen);
        }
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        Optional<Answer> answer = fields.chosen("answer", Answer.class).stream().findFirst();
        String words = Optional.ofNullable(fields.text("words", 2000)).orElse("");
        if (answer.isEmpty()) {
            fields.wrong("answer", "services.answer.missing");
        } else if (answer.get() == Answer.CHANGED && words.isEmpty()) {
            fields.wrong("words", "services.answer.words.missing");
        }
        if (!fields.wrongs().isEmpty()) {
            return screen.refuse("services/answer", page(secret, asked.get(), new Form(typed, fields.wrongs())));
        }
        return answer(screen, secret, answer.orElseThrow(), words, response);
    }

    private ModelAndView answer(
            Screen screen, String secret, Answer answer, String words, HttpServletResponse response) {
        Optional<Asked> before = confirming.answer(secret, answer, words);
        if (before.isEmpty()) {
            return gone(screen);
        }
        boolean late = before.get().answered();
        News.tell(response, late ? "services.answer.late" : "services.answer.thanks." + answer);
        return screen.go(
                late
                        ? PATH + secret
                        : ServicePages.PATH + before.get().service().id());
    }
}
