package express.people;

import express.people.Rates.Limit;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The link by which somebody who registers proves their address. */
@Controller
class RegistrationLinkPages {

    static final String PATH = "/registration/links/";

    record ProofPage(String link, Registrations.About about) {}

    private final Registrations registrations;
    private final Sittings sittings;
    private final Rates rates;

    RegistrationLinkPages(Registrations registrations, Sittings sittings, Rates rates) {
        this.registrations = registrations;
        this.sittings = sittings;
        this.rates = rates;
    }

    @Open
    @GetMapping(PATH + "{link}")
    ModelAndView look(@PathVariable String link, HttpServletRequest request, Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        return registrations
                .look(link)
                .map(about -> screen.show("people/registration-proof", new ProofPage(link, about)))
                .orElseGet(() -> ClosedPage.spent(screen));
    }

    @Open
    @PostMapping(PATH + "{link}")
    ModelAndView prove(
            @PathVariable String link, HttpServletRequest request, HttpServletResponse response, Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Optional<Registrations.About> about = registrations.look(link);
        return switch (registrations.redeem(link)) {
            case Arrival.Spent spent -> ClosedPage.spent(screen);
            case Arrival.Deactivated deactivated -> ClosedPage.deactivated(screen);
            case Arrival.In in -> {
                sittings.begin(in.person(), false, request, response);
                News.tell(response, "people.registration.proved");
                yield screen.go(about.orElseThrow().path());
            }
        };
    }
}
