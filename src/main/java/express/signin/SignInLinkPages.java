package express.signin;

import express.base.PersonId;
import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a link that was sent. Opening it shows a button only, because scanners of mail open links first. */
@Controller
class SignInLinkPages {

    static final String PATH = SignInPages.PATH + "/links/";

    record LinkPage(String link, boolean usable) {}

    private final LetterEntrance entrance;
    private final SessionSittings sittings;
    private final Rates rates;
    private final KeptPosts kept;

    SignInLinkPages(LetterEntrance entrance, SessionSittings sittings, Rates rates, KeptPosts kept) {
        this.entrance = entrance;
        this.sittings = sittings;
        this.rates = rates;
        this.kept = kept;
    }

    @Open
    @GetMapping(PATH + "{link}")
    ModelAndView look(@PathVariable String link, HttpServletRequest request, Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        return screen.show("signin/link", new LinkPage(link, entrance.leadsIn(link)));
    }

    @Open
    @PostMapping(PATH + "{link}")
    ModelAndView enter(
            @PathVariable String link,
            @RequestParam(defaultValue = "false") boolean shared,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Optional<PersonId> person = entrance.enterByLink(link);
        if (person.isEmpty()) {
            return screen.refuse("signin/link", new LinkPage(link, false));
        }
        sittings.begin(person.get(), shared, request, response);
        return screen.go(kept.onward(person.get(), request, "/"));
    }
}
