package express.reviews;

import express.practices.Sheet;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.writing.DraftId;
import express.writing.Manuscripts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The review of a practice as those see it who write it. */
@Controller
class SubmissionPages {

    private static final String PATH = "/writing/{id}/review";

    /**
     * @param standing of the latest round; nothing, if it was never submitted
     * @param changed whether the draft is another one than what was submitted last
     */
    record AuthorPage(Manuscripts.Whole draft, Optional<Standing> standing, boolean changed, Form form) {

        String title(Screen screen) {
            return draft.title().isEmpty() ? screen.text("reviews.untitled") : draft.title();
        }

        boolean maySubmit() {
            return draft.mayWrite() && draft.lacks().isEmpty() && changed;
        }
    }

    private final Manuscripts manuscripts;
    private final Rounds rounds;
    private final Cases cases;
    private final Standing.Look look;
    private final Submitting submitting;

    SubmissionPages(Manuscripts manuscripts, Rounds rounds, Cases cases, Standing.Look look, Submitting submitting) {
        this.manuscripts = manuscripts;
        this.rounds = rounds;
        this.cases = cases;
        this.look = look;
        this.submitting = submitting;
    }

    @GetMapping(PATH)
    ModelAndView review(Screen screen, @PathVariable String id) {
        return screen.show("reviews/author", page(screen, id, Form.empty()));
    }

    private AuthorPage page(Screen screen, String id, Form form) {
        Manuscripts.Whole draft = manuscripts.get(screen.viewer(), DraftId.of(id));
        Optional<Standing> standing =
                rounds.find(draft.id()).map(cases::read).map(whole -> look.at(screen.viewer(), whole));
        Optional<Sheet> last = standing.map(it -> it.whole().latest().sheet());
        return new AuthorPage(draft, standing, !Rounds.same(draft.sheet(), last), form);
    }

    @PostMapping(PATH)
    ModelAndView submit(Screen screen, @PathVariable String id, HttpServletResponse response) {
        Manuscripts.Whole draft = manuscripts.get(screen.viewer(), DraftId.of(id));
        ReviewsAccess.require(draft.mayWrite());
        if (draft.sheet().isEmpty()) {
            Form form = Form.empty().wrong("", "reviews.fault.incomplete");
            return screen.refuse("reviews/author", page(screen, id, form));
        }
        boolean submitted = submitting.submit(screen.viewer(), draft);
        News.tell(response, submitted ? "reviews.news.submitted" : "reviews.news.unchanged");
        return screen.go("/writing/" + id + "/review");
    }
}
