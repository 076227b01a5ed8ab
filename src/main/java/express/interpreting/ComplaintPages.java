package express.interpreting;

import express.base.Ids;
import express.base.NotFound;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where either side complains about a mission, and sees by when it is answered and what the answer is. */
@Controller
class ComplaintPages {

    private static final String OF_MISSION = MissionPages.PATH + "/{id}/complaint";
    private static final String OF_REQUEST = RequestPages.PATH + "/{id}/complaint";

    record ComplaintPage(Sides.Part part, List<Complaint> complaints, LocalDate today, Form form) {

        String path() {
            return part.back() + "/complaint";
        }

        /** One at a time. */
        boolean waits() {
            return complaints.stream().anyMatch(it -> it.answeredAt() == null);
        }
    }

    private final Sides sides;
    private final Complaints complaints;
    private final MissionPost post;
    private final Prices prices;

    ComplaintPages(Sides sides, Complaints complaints, MissionPost post, Prices prices) {
        this.sides = sides;
        this.complaints = complaints;
        this.post = post;
        this.prices = prices;
    }

    @GetMapping(OF_MISSION)
    ModelAndView ofMission(Screen screen, @PathVariable String id) {
        return screen.show("interpreting/complain", page(begun(sides.mission(screen, id)), Form.empty()));
    }

    @GetMapping(OF_REQUEST)
    ModelAndView ofRequest(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return screen.show("interpreting/complain", page(begun(sides.request(screen, slug, id)), Form.empty()));
    }

    /** Also that nobody came is found out before it is over. */
    private Sides.Part begun(Sides.Part part) {
        if (!part.request().state().isOver() && part.request().beginsAt().isAfter(prices.now())) {
            throw new NotFound();
        }
        return part;
    }

    private ComplaintPage page(Sides.Part part, Form form) {
        return new ComplaintPage(part, complaints.list(part.request(), part.side()), prices.today(), form);
    }

    @PostMapping(OF_MISSION)
    ModelAndView complainOfMission(
            Screen screen, @PathVariable String id, HttpServletRequest posted, HttpServletResponse response) {
        return complain(screen, begun(sides.mission(screen, id)), posted, response);
    }

    @PostMapping(OF_REQUEST)
    ModelAndView complainOfRequest(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest posted,
            HttpServletResponse response) {
        return complain(screen, begun(sides.request(screen, slug, id)), posted, response);
    }

    private ModelAndView complain(
            Screen screen, Sides.Part part, HttpServletRequest posted, HttpServletResponse response) {
        var fields = new Fields(Form.typed(posted));
        String words = fields.paragraph("words", Complaint.LONGEST);
        if (words.isEmpty()) {
            fields.wrong("words", "interpreting.fault.complaint");
        }
        fields.beDiscreet("words", words);
        if (fields.failed()) {
            return screen.refuse("interpreting/complain", page(part, fields.form()));
        }
        LocalDate today = prices.today();
        var complaint = new Complaint(
                part.request().house(),
                Ids.next(),
                part.request().id(),
                part.side(),
                screen.viewer().id(),
                words,
                today,
                today.plusDays(Complaint.DAYS),
                "",
                null);
        if (complaints.say(complaint)) {
            post.tellHouse("complained", part.request());
            post.tell("heard", part.request(), screen.viewer().id(), part.back() + "/complaint");
        }
        News.tell(response, "interpreting.news.complained");
        return screen.go(part.back() + "/complaint");
    }
}
