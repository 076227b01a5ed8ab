package express.people;

import express.base.Ids;
import express.base.NotFound;
import express.people.Rates.Limit;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The door to an identity provider. It is a link and no form, since no form of this site may lead to another site. */
@Controller
class ProviderPages {

    static final String PATH = SignInPages.PATH + "/with/{provider}";

    private final Providers providers;
    private final Rates rates;

    ProviderPages(Providers providers, Rates rates) {
        this.providers = providers;
        this.rates = rates;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView leave(
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        if (!providers.has(provider)) {
            throw new NotFound();
        }
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Attempts.remember(request, response, new Attempts.Attempt(Ids.next(), false, Onward.safe(next)));
        return screen.go(ProviderSecurity.AWAY + "/" + provider);
    }
}
