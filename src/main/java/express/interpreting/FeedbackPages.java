package express.interpreting;

import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where both sides say once how a mission was, and ask to be listened to. */
@Controller
class FeedbackPages {

    private static final String OF_MISSION = MissionPages.PATH + "/{id}/feedback";
    private static final String OF_REQUEST = RequestPages.PATH + "/{id}/feedback";

    record FeedbackPage(String back, Feedback.Side side, boolean heavy, Form form) {

        String path() {
            return back + "/feedback";
        }
    }

    private final MissionPages.Shelf shelf;
    private final Backstage backstage;
    private final MissionPost post;
    private final Sides sides;

    FeedbackPages(MissionPages.Shelf shelf, Backstage backstage, MissionPost post, Sides sides) {
        this.shelf = shelf;
        this.backstage = backstage;
        this.post = post;
        this.sides = sides;
    }

    @GetMapping(OF_MISSION)
    ModelAndView writeOfMission(Screen screen, @PathVariable String id) {
        return show(screen, sides.mission(screen, id).over(), Form.empty());
    }

    @GetMapping(OF_REQUEST)
    ModelAndView writeOfRequest(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return show(screen, sides.request(screen, slug, id).over(), Form.empty());
    }

    private static ModelAndView show(Screen screen, Sides.Part part, Form form) {
        var page = new FeedbackPage(
                part.back(), part.side(), part.request().topic().isHeavy(), form);
        return form.failed()
                ? screen.refuse("interpreting/feedback", page)
                : screen.show("interpreting/feedback", page);
    }

    @PostMapping(OF_MISSION)
    ModelAndView sayOfMission(
            Screen screen, @PathVariable String id, HttpServletRequest posted, HttpServletResponse response) {
        return say(screen, sides.mission(screen, id).over(), posted, response);
    }

    @PostMapping(OF_REQUEST)
    ModelAndView sayOfRequest(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        return say(screen, sides.request(screen, slug, id).over(), posted, response);
    }

    private ModelAndView say(Screen screen, Sides.Part part, HttpServletRequest posted, HttpServletResponse response) {
        var fields = new Fields(Form.typed(posted));
        Feedback.Verdict verdict = fields.choice(Feedback.Verdict.class, "verdict");
        String words = fields.paragraph("words", 500);
        if (verdict == null) {
            fields.wrong("verdict", "interpreting.fault.verdict");
        }
        fields.beDiscreet("words", words);
        if (fields.failed() || verdict == null) {
            return show(screen, part, fields.form());
        }
        var feedback = new Feedback(
                part.side(),
                verdict,
                words,
                fields.ticked("talk"),
                screen.viewer().id(),
                shelf.prices().now());
        boolean first = backstage.open(() -> keep(part.request(), feedback));
        News.tell(response, first ? "interpreting.news.feedback" : "interpreting.news.feedback.again");
        return screen.go(part.back());
    }

    private boolean keep(Request of, Feedback feedback) {
        boolean first = shelf.sheets().say(of, feedback);
        if (first && feedback.isUrgent()) {
            post.tellHouse("listen", of);
        }
        if (first && feedback.talk() && feedback.side() == Feedback.Side.INTERPRETER) {
            shelf.debriefings().begin(of, shelf.prices().today());
        }
        return first;
    }
}
