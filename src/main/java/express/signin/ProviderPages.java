package express.signin;

import express.base.Ids;
import express.base.NotFound;
import express.people.Rates;
import express.people.Rates.Limit;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/** The door to an identity provider. It is a link and no form, since no form of this site may lead to another site. */
@Controller
class ProviderPages {

    static final String PATH = SignInPages.PATH + "/with/{provider}";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);

    private final Optional<ClientRegistrationRepository> providers;
    private final Rates rates;

    ProviderPages(Optional<ClientRegistrationRepository> providers, Rates rates) {
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
        rates.count(Limit.TRYING, request.getRemoteAddr());
        if (!answers(provider)) {
            return screen.go(ProviderReturn.address(Refusal.PROVIDER_FAILED));
        }
        Attempts.remember(request, response, new Attempts.Attempt(Ids.next(), false, Onward.safe(next)));
        return screen.go(ProviderSecurity.AWAY + "/" + provider);
    }

    private boolean answers(String provider) {
        try {
            return providers
                    .map(all -> all.findByRegistrationId(provider))
                    .map(known -> true)
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException | IllegalStateException | RestClientException away) {
            LOG.warn("the identity provider {} does not say where it is: {}", provider, away.getMessage());
            return false;
        }
    }
}
