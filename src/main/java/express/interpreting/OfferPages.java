package express.interpreting;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the letter to an interpreter leads: one tap says yes or no, without signing in. Of the mission it says no more than
 * is needed for that, since a letter can be handed on; where exactly to go is told after signing in.
 */
@Controller
class OfferPages {

    static final String PATH = "/mission-offers/";

    /** @param outcome nothing, while it waits for an answer */
    record OfferPage(String secret, String house, Request request, Offer offer, Accepting.@Nullable Outcome outcome) {

        String path() {
            return PATH + secret;
        }
    }

    private final Backstage backstage;
    private final Offers offers;
    private final Requests requests;
    private final Accepting accepting;
    private final Rates rates;
    private final Organisations organisations;

    OfferPages(
            Backstage backstage,
            Offers offers,
            Requests requests,
            Accepting accepting,
            Rates rates,
            Organisations organisations) {
        this.backstage = backstage;
        this.offers = offers;
        this.requests = requests;
        this.accepting = accepting;
        this.rates = rates;
        this.organisations = organisations;
    }

    @Open
    @GetMapping(PATH + "{secret}")
    ModelAndView look(Screen screen, @PathVariable String secret, HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        return find(secret).map(it -> show(screen, secret, it, outcome(it))).orElseGet(() -> gone(screen));
    }

    private record Found(Offer offer, Request request) {}

    private Optional<Found> find(String secret) {
        return backstage.look(() -> offers.find(secret)
                .flatMap(it -> requests.find(it.house(), it.request()).map(of -> new Found(it, of))));
    }

    private Accepting.@Nullable Outcome outcome(Found found) {
        return accepting.outcome(found.request(), found.offer());
    }

    private ModelAndView show(Screen screen, String secret, Found found, Accepting.@Nullable Outcome outcome) {
        return screen.show("interpreting/offer", page(secret, found, outcome));
    }

    private OfferPage page(String secret, Found found, Accepting.@Nullable Outcome outcome) {
        return new OfferPage(secret, name(found.offer().house()), found.request(), found.offer(), outcome);
    }

    private String name(OrganisationId house) {
        return organisations.listAll(List.of(house)).stream()
                .findFirst()
                .map(Organisation::name)
                .orElse("");
    }

    private static ModelAndView gone(Screen screen) {
        ModelAndView gone = screen.show("interpreting/gone", "");
        gone.setStatus(HttpStatus.GONE);
        return gone;
    }

    @Open
    @PostMapping(PATH + "{secret}/answers")
    ModelAndView answer(
            Screen screen,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        rates.count(Limit.CHECKING, request.getRemoteAddr());
        Optional<Found> found = find(secret);
        if (found.isEmpty()) {
            return gone(screen);
        }
        Accepting.Outcome outcome = answer.equals("yes")
                ? accepting.accept(found.get().offer())
                : accepting.decline(found.get().offer());
        return switch (outcome) {
            case ACCEPTED, WILLING, DECLINED -> screen.go(PATH + secret);
            case TAKEN, EXPIRED, DROPPED, BUSY, UNFIT, CEILING, REST, GONE ->
                screen.refuse("interpreting/offer", page(secret, found.get(), outcome));
        };
    }
}
