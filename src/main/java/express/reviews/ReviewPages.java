package express.reviews;

import express.base.NotFound;
import express.practices.PracticeSheet;
import express.practices.SheetChanges;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reviews somebody has to do with, and one of them: what is read, where it stands, and whose turn it is. */
@Controller
class ReviewPages {

    private static final int MOST = 50;

    record ListPage(List<Standing> rounds, boolean reviewer) {}

    record ChangesPage(Standing standing, Case.Submission earlier, SheetChanges changes) {}

    record RoundPage(Standing standing, PracticeSheet sheet, Form form) {}

    private final Rounds rounds;
    private final Cases cases;
    private final Standing.Look look;
    private final Judging judging;
    private final Vouching vouching;
    private final Submitting submitting;

    ReviewPages(
            Rounds rounds, Cases cases, Standing.Look look, Judging judging, Vouching vouching, Submitting submitting) {
        this.rounds = rounds;
        this.cases = cases;
        this.look = look;
        this.judging = judging;
        this.vouching = vouching;
        this.submitting = submitting;
    }

    @Bean
    static MenuEntry reviewsEntry() {
        return MenuEntry.work(
                30,
                Round.PATH,
                "reviews.menu",
                viewer -> ReviewsAccess.mayReview(viewer) || ReviewsAccess.mayCoordinate(viewer));
    }

    /** What waits for the viewer stands first. */
    @GetMapping(Round.PATH)
    ModelAndView list(Screen screen) {
        List<Case> latest = rounds.list(MOST).stream().map(cases::read).toList();
        List<Standing> seen = look.briefly(screen.viewer(), latest).stream()
                .sorted(Comparator.comparing(standing -> standing.turn().isEmpty()))
                .toList();
        return screen.show("reviews/reviews", new ListPage(seen, ReviewsAccess.mayReview(screen.viewer())));
    }

    @GetMapping(Round.PATH + "/{round}")
    ModelAndView round(Screen screen, @PathVariable String round) {
        return screen.show("reviews/round", page(screen, look.at(screen.viewer(), round), Form.empty()));
    }

    private RoundPage page(Screen screen, Standing standing, Form form) {
        return new RoundPage(standing, look.read(screen.viewer(), standing), form);
    }

    /** What changed in the latest submission since an earlier one. */
    @GetMapping(Round.PATH + "/{round}/changes/{since}")
    ModelAndView changes(Screen screen, @PathVariable String round, @PathVariable String since) {
        Standing standing = look.at(screen.viewer(), round);
        Case.Submission earlier = standing.whole().submissions().stream()
                .filter(submission -> Integer.toString(submission.number()).equals(since))
                .findFirst()
                .orElseThrow(NotFound::new);
        SheetChanges changes = SheetChanges.withPictures(
                earlier.sheet(), standing.whole().latest().sheet(), screen);
        return screen.show("reviews/changes", new ChangesPage(standing, earlier, changes));
    }

    @PostMapping(Round.PATH + "/{round}/answer")
    ModelAndView answer(
            Screen screen,
            @PathVariable String round,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        Standing standing = look.at(screen.viewer(), round);
        Asking.Answer given = answer.equals("accept") ? Asking.Answer.ACCEPTED : Asking.Answer.DECLINED;
        if (!answer.equals("accept") && !answer.equals("decline")) {
            return refuse(screen, standing, Form.of(Form.typed(request)).wrong("answer", "reviews.fault.choice"));
        }
        String why = Typing.plain(reason);
        Optional<String> fault = Typing.tooLong(why)
                .or(() -> judging.answer(screen.viewer(), standing.round().id(), given, why));
        if (fault.isPresent()) {
            return refuse(screen, standing, Form.of(Form.typed(request)).wrong("answer", fault.get()));
        }
        News.tell(response, given == Asking.Answer.ACCEPTED ? "reviews.news.accepted" : "reviews.news.declined");
        return screen.go(given == Asking.Answer.ACCEPTED ? standing.round().path() : Round.PATH);
    }

    private ModelAndView refuse(Screen screen, Standing standing, Form form) {
        Standing now = look.at(screen.viewer(), standing.round().id().toString());
        return screen.refuse("reviews/round", page(screen, now, form));
    }

    @PostMapping(Round.PATH + "/{round}/vouching")
    ModelAndView vouch(
            Screen screen,
            @PathVariable String round,
            @RequestParam(defaultValue = "") String vouch,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int submission,
            HttpServletRequest request,
            HttpServletResponse response) {
        Standing standing = look.at(screen.viewer(), round);
        ReviewsAccess.require(standing.coordinator());
        Form form = Form.of(Form.typed(request));
        boolean given = vouch.equals("give");
        if (!given && !vouch.equals("back")) {
            return refuse(screen, standing, form.wrong("vouch", "reviews.fault.choice"));
        }
        String why = Typing.plain(reason);
        if (!given && why.isEmpty()) {
            return refuse(screen, standing, form.wrong("reason", "reviews.fault.reason"));
        }
        Optional<String> fault = Typing.tooLong(why)
                .or(() -> vouching.vouch(screen.viewer(), standing.round().id(), submission, given, why));
        if (fault.isPresent()) {
            return refuse(screen, standing, form.wrong("vouch", fault.get()));
        }
        News.tell(response, given ? "reviews.news.vouched" : "reviews.news.sent-back");
        return screen.go(
                given
                        ? standing.round().path() + "/reviewers"
                        : standing.round().path());
    }

    @PostMapping(Round.PATH + "/{round}/publication")
    ModelAndView publish(Screen screen, @PathVariable String round, HttpServletResponse response) {
        Standing standing = look.at(screen.viewer(), round);
        ReviewsAccess.require(standing.author() || standing.coordinator());
        List<ReviewRules.Reason> reasons =
                submitting.publish(screen.viewer(), standing.round().id());
        boolean done = reasons.isEmpty() || !rounds.get(standing.round().id()).open();
        if (!done) {
            return refuse(screen, standing, Form.empty().wrong("", "reviews.fault.in-the-way"));
        }
        News.tell(response, "reviews.news.published");
        return screen.go(standing.round().path());
    }
}
