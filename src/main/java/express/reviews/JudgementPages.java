package express.reviews;

import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A reviewer's judgement, criterion by criterion. */
@Controller
class JudgementPages {

    private static final String PATH = Round.PATH + "/{round}/judgement";

    /** @param seen how many judgements of their own the reviewer has seen */
    record JudgementPage(Standing standing, int seen, Form form) {}

    private final Standing.Look look;
    private final Judging judging;

    JudgementPages(Standing.Look look, Judging judging) {
        this.look = look;
        this.judging = judging;
    }

    @GetMapping(PATH)
    ModelAndView judgement(Screen screen, @PathVariable String round) {
        Standing standing = reviewed(screen, round);
        Form form = Form.of(last(standing).map(JudgementPages::typed).orElse(Map.of()));
        return screen.show("reviews/judgement", page(standing, form));
    }

    private Standing reviewed(Screen screen, String round) {
        Standing standing = look.at(screen.viewer(), round);
        ReviewsAccess.require(standing.mayJudge());
        return standing;
    }

    private static Optional<Judgement> last(Standing standing) {
        return standing.own().flatMap(standing.whole()::judgement);
    }

    private static JudgementPage page(Standing standing, Form form) {
        return new JudgementPage(standing, last(standing).map(Judgement::number).orElse(0), form);
    }

    private static Map<String, String> typed(Judgement judgement) {
        Map<String, String> typed = new HashMap<>();
        judgement.verdicts().forEach((criterion, verdict) -> {
            typed.put("level-" + criterion.field(), verdict.level().name());
            typed.put("why-" + criterion.field(), verdict.why());
        });
        typed.put("fit", judgement.fit() ? "yes" : "no");
        return typed;
    }

    @PostMapping(PATH)
    ModelAndView judge(
            Screen screen,
            @PathVariable String round,
            @RequestParam int seen,
            @RequestParam int submission,
            HttpServletRequest request,
            HttpServletResponse response) {
        Standing standing = reviewed(screen, round);
        Form form = checked(Form.of(Form.typed(request)));
        if (!form.failed()) {
            Optional<String> fault = judging.judge(
                    screen.viewer(),
                    standing.round().id(),
                    seen,
                    submission,
                    verdicts(form),
                    form.typed("fit").equals("yes"));
            if (fault.isEmpty()) {
                News.tell(response, "reviews.news.judged");
                return screen.go(standing.round().path());
            }
            form = form.wrong("", fault.get());
        }
        return screen.refuse("reviews/judgement", page(look.at(screen.viewer(), round), form));
    }

    private static Form checked(Form typed) {
        Form form = typed;
        for (Criterion criterion : Criterion.values()) {
            if (level(typed, criterion).isEmpty()) {
                form = form.wrong("level-" + criterion.field(), "reviews.fault.level");
            }
            String why = Typing.plain(typed.typed("why-" + criterion.field()));
            Optional<String> fault = Typing.missingOrTooLong(why);
            form = fault.isPresent() ? form.wrong("why-" + criterion.field(), fault.get()) : form;
        }
        boolean decided = typed.typed("fit").equals("yes") || typed.typed("fit").equals("no");
        return decided ? form : form.wrong("fit", "reviews.fault.choice");
    }

    private static Optional<Level> level(Form typed, Criterion criterion) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(typed.typed("level-" + criterion.field())))
                .findFirst();
    }

    private static Map<Criterion, Judgement.Verdict> verdicts(Form typed) {
        Map<Criterion, Judgement.Verdict> verdicts = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            verdicts.put(
                    criterion,
                    new Judgement.Verdict(
                            level(typed, criterion).orElseThrow(),
                            Typing.plain(typed.typed("why-" + criterion.field()))));
        }
        return verdicts;
    }

    @PostMapping(Round.PATH + "/{round}/confirmation")
    ModelAndView confirm(
            Screen screen, @PathVariable String round, @RequestParam int submission, HttpServletResponse response) {
        Standing standing = reviewed(screen, round);
        Optional<String> fault =
                judging.confirm(screen.viewer(), standing.round().id(), submission);
        if (fault.isPresent()) {
            Form form = Form.of(last(standing).map(JudgementPages::typed).orElse(Map.of()))
                    .wrong("", fault.get());
            return screen.refuse("reviews/judgement", page(look.at(screen.viewer(), round), form));
        }
        News.tell(response, "reviews.news.confirmed");
        return screen.go(standing.round().path());
    }
}
