package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
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
    private final Organisations organisations;

    FeedbackPages(MissionPages.Shelf shelf, Backstage backstage, MissionPost post, Organisations organisations) {
        this.shelf = shelf;
        this.backstage = backstage;
        this.post = post;
        this.organisations = organisations;
    }

    private Request mission(Screen screen, String id) {
        if (!screen.viewer().signedIn()) {
            throw new NotFound();
        }
        return over(shelf.requests().getOfInterpreter(screen.viewer().id(), Ids.parse(id)));
    }

    private Request request(Screen screen, String slug, String id) {
        Organisation client = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InterpretingAccess.mayAsk(screen.viewer(), client.id())) {
            throw new NotFound();
        }
        return over(shelf.requests().getOfClient(client.id(), Ids.parse(id)));
    }

    private static Request over(Request request) {
        if (!request.state().isOver()) {
            throw new NotFound();
        }
        return request;
    }

    @GetMapping(OF_MISSION)
    ModelAndView writeOfMission(Screen screen, @PathVariable String id) {
        Request of = mission(screen, id);
        String back = MissionPages.PATH + "/" + of.id();
        return show(screen, back, Feedback.Side.INTERPRETER, of, Form.empty());
    }

    @GetMapping(OF_REQUEST)
    ModelAndView writeOfRequest(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Request of = request(screen, slug, id);
        String back = RequestPages.address(slug) + "/" + of.id();
        return show(screen, back, Feedback.Side.CLIENT, of, Form.empty());
    }

    private static ModelAndView show(Screen screen, String back, Feedback.Side side, Request of, Form form) {
        var page = new FeedbackPage(back, side, of.topic().isHeavy(), form);
        return form.failed()
                ? screen.refuse("interpreting/feedback", page)
                : screen.show("interpreting/feedback", page);
    }

    @PostMapping(OF_MISSION)
    ModelAndView sayOfMission(
            Screen screen, @PathVariable String id, HttpServletRequest posted, HttpServletResponse response) {
        Request of = mission(screen, id);
        return say(screen, of, Feedback.Side.INTERPRETER, MissionPages.PATH + "/" + of.id(), posted, response);
    }

    @PostMapping(OF_REQUEST)
    ModelAndView sayOfRequest(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        Request of = request(screen, slug, id);
        return say(screen, of, Feedback.Side.CLIENT, RequestPages.address(slug) + "/" + of.id(), posted, response);
    }

    private ModelAndView say(
            Screen screen,
            Request of,
            Feedback.Side side,
            String back,
            HttpServletRequest posted,
            HttpServletResponse response) {
        var fields = new Fields(Form.typed(posted));
        Feedback.Verdict verdict = fields.choice(Feedback.Verdict.class, "verdict");
        String words = fields.paragraph("words", 500);
        if (verdict == null) {
            fields.wrong("verdict", "interpreting.fault.verdict");
        }
        if (!fields.ticked("sure")) {
            Discretion.fault(words).ifPresent(key -> fields.wrong("words", key));
        }
        if (fields.failed() || verdict == null) {
            return show(screen, back, side, of, fields.form());
        }
        var feedback = new Feedback(
                side,
                verdict,
                words,
                fields.ticked("talk"),
                screen.viewer().id(),
                shelf.prices().now());
        boolean first = backstage.open(() -> keep(of, feedback));
        News.tell(response, first ? "interpreting.news.feedback" : "interpreting.news.feedback.again");
        return screen.go(back);
    }

    private boolean keep(Request of, Feedback feedback) {
        boolean first = shelf.sheets().say(of, feedback);
        if (first && feedback.isUrgent()) {
            post.tellHouse("listen", of);
        }
        return first;
    }
}
