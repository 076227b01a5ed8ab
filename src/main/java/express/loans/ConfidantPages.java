package express.loans;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.loans.Confidants.Coach;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A borrower says who of those who accompany them may hear when they are late, and takes it back as easily. */
@Controller
class ConfidantPages {

    private final Loans loans;
    private final Confidants confidants;

    ConfidantPages(Loans loans, Confidants confidants) {
        this.loans = loans;
        this.confidants = confidants;
    }

    private Loan own(Screen screen, String id) {
        return loans.getOwn(screen.viewer().id(), Ids.parse(id));
    }

    private PersonId coach(Loan loan, String coach) {
        return confidants.list(loan).stream()
                .map(Coach::id)
                .filter(it -> it.value().toString().equals(coach))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/loans/{id}/coaches/{coach}/yes")
    ModelAndView say(Screen screen, @PathVariable String id, @PathVariable String coach, HttpServletResponse response) {
        Loan loan = own(screen, id);
        confidants.add(screen.viewer(), loan, coach(loan, coach));
        News.tell(response, "loans.news.coach-told");
        return screen.go(loan.own());
    }

    @PostMapping("/loans/{id}/coaches/{coach}/no")
    ModelAndView takeBack(
            Screen screen, @PathVariable String id, @PathVariable String coach, HttpServletResponse response) {
        Loan loan = own(screen, id);
        confidants.remove(screen.viewer(), loan, coach(loan, coach));
        News.tell(response, "loans.news.coach-not-told");
        return screen.go(loan.own());
    }
}
