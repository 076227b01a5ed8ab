package express.accompaniment;

import express.people.Rates;
import express.ui.ForNewcomers;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page with one question, for whoever comes by the link of a letter. It says no name: others may look. */
@Controller
@ForNewcomers
class FollowUpPages {

    static final String LINK = "/follow-ups/";

    private static final int LONGEST = 1000;

    /** @param over whether it came too late */
    record QuestionPage(String path, boolean answered, boolean over, Form form) {

        FollowUp.Answer[] answers() {
            return FollowUp.Answer.values();
        }
    }

    private final Replying replying;
    private final Rates rates;
    private final InstantSource time;

    FollowUpPages(Replying replying, Rates rates, InstantSource time) {
        this.replying = replying;
        this.rates = rates;
        this.time = time;
    }

    @Open
    @GetMapping(LINK + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        return show(screen, secret, replying.get(secret));
    }

    /** In the same language, also where the browser keeps none. */
    private static String path(Screen screen, String secret) {
        return LINK + secret + "?lang=" + screen.lang();
    }

    private ModelAndView show(Screen screen, String secret, FollowUp it) {
        boolean over = !it.answered() && it.over(time.instant());
        ModelAndView shown = screen.show(
                "accompaniment/question", new QuestionPage(path(screen, secret), it.answered(), over, Form.empty()));
        if (over) {
            shown.setStatus(HttpStatus.GONE);
        }
        return shown;
    }

    @Open
    @PostMapping(LINK + "{secret}")
    ModelAndView answer(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Rates.Limit.CHECKING, request.getRemoteAddr());
        FollowUp it = replying.get(secret);
        if (it.answered() || it.over(time.instant())) {
            return screen.go(path(screen, secret));
        }
        Map<String, String> typed = Form.typed(request);
        List<Wrong> faults = new ArrayList<>();
        Optional<FollowUp.Answer> answer = Typing.choice(FollowUp.Answer.class, typed.getOrDefault("answer", ""));
        if (answer.isEmpty()) {
            faults.add(new Wrong("answer", "accompaniment.question.choose"));
        }
        if (Typed.text(typed.get("words")).length() > LONGEST) {
            faults.add(new Wrong("words", "accompaniment.question.long"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse(
                    "accompaniment/question",
                    new QuestionPage(path(screen, secret), false, false, new Form(typed, faults)));
        }
        replying.answer(
                secret,
                answer.orElseThrow(),
                typed.getOrDefault("help", "").equals("yes"),
                Typed.text(typed.get("words")));
        return screen.go(path(screen, secret));
    }
}
