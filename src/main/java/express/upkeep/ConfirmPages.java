package express.upkeep;

import express.people.Rates;
import express.people.Rates.Limit;
import express.practices.Publication;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner of a practice says that it is still true: the link in the letter is enough. */
@Controller
class ConfirmPages {

    static final String PATH = "/confirm/";

    /** @param answered whether somebody was quicker */
    record ConfirmPage(String secret, Publication publication, boolean answered) {

        String path() {
            return "/practices/" + publication.sheet().slug();
        }
    }

    private final Upkeep upkeep;
    private final Rates rates;

    ConfirmPages(Upkeep upkeep, Rates rates) {
        this.upkeep = upkeep;
        this.rates = rates;
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        return upkeep.find(secret)
                .map(asked ->
                        screen.show("upkeep/confirm", new ConfirmPage(secret, asked.publication(), asked.answered())))
                .orElseGet(() -> gone(screen));
    }

    private static ModelAndView gone(Screen screen) {
        ModelAndView gone = screen.show("upkeep/gone", "");
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    @Open
    @PostMapping(PATH + "{secret}")
    ModelAndView confirm(
            Screen screen, @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Optional<Upkeep.Asked> confirmed = upkeep.confirm(secret);
        if (confirmed.isEmpty()) {
            return gone(screen);
        }
        News.tell(response, "upkeep.confirmed");
        return screen.go("/practices/" + confirmed.get().publication().sheet().slug());
    }
}
