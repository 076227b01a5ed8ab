package express.reviews;

import express.base.Ids;
import express.base.PersonId;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who reviews a practice: coordinators ask those whom they want of those who could, and replace them. */
@Controller
class ReviewerPages {

    private static final String PATH = Round.PATH + "/{round}/reviewers";

    record ReviewersPage(Standing standing, List<Candidate> candidates, Form form) {}

    private final Standing.Look look;
    private final Candidates candidates;
    private final Vouching vouching;

    ReviewerPages(Standing.Look look, Candidates candidates, Vouching vouching) {
        this.look = look;
        this.candidates = candidates;
        this.vouching = vouching;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String round) {
        return screen.show("reviews/reviewers", page(coordinated(screen, round), Form.empty()));
    }

    private Standing coordinated(Screen screen, String round) {
        Standing standing = look.at(screen.viewer(), round);
        ReviewsAccess.require(standing.coordinator());
        return standing;
    }

    private ReviewersPage page(Standing standing, Form form) {
        return new ReviewersPage(standing, candidates.list(standing.whole()), form);
    }

    @PostMapping(PATH)
    ModelAndView ask(
            Screen screen, @PathVariable String round, @RequestParam String person, HttpServletResponse response) {
        Standing standing = coordinated(screen, round);
        Optional<String> fault = vouching.ask(screen.viewer(), standing.round().id(), PersonId.of(person));
        if (fault.isPresent()) {
            Form form = Form.empty().wrong("", fault.get());
            return screen.refuse("reviews/reviewers", page(coordinated(screen, round), form));
        }
        News.tell(response, "reviews.news.asked");
        return screen.go(standing.round().path() + "/reviewers");
    }

    @PostMapping(PATH + "/{asking}/replacement")
    ModelAndView replace(
            Screen screen, @PathVariable String round, @PathVariable String asking, HttpServletResponse response) {
        Standing standing = coordinated(screen, round);
        UUID asked = Ids.parse(asking);
        if (standing.whole().askings().stream().anyMatch(it -> it.id().equals(asked))) {
            vouching.replace(screen.viewer(), standing.round().id(), asked);
        }
        News.tell(response, "reviews.news.replaced");
        return screen.go(standing.round().path() + "/reviewers");
    }
}
