package express.signin;

import express.signin.Admission.Admitted;
import express.signin.Admission.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Receives those who come back from an identity provider. */
@Component
class ProviderReturn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final ProviderEntrance entrance;
    private final SessionSittings sittings;
    private final KeptPosts kept;

    ProviderReturn(ProviderEntrance entrance, SessionSittings sittings, KeptPosts kept) {
        this.entrance = entrance;
        this.sittings = sittings;
        this.kept = kept;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof OidcUser user) {
            switch (entrance.enter(user)) {
                case Admitted(var person) -> {
                    var attempt = Attempts.find(request);
                    sittings.begin(person, false, request, response);
                    Attempts.forget(request, response);
                    String next = attempt.map(Attempts.Attempt::next).orElse("/");
                    response.sendRedirect(kept.onward(person, request, next));
                }
                case Refused(var why) -> refuse(why, request, response);
            }
        } else {
            refuse(Refusal.PROVIDER_FAILED, request, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        refuse(Refusal.PROVIDER_FAILED, request, response);
    }

    /** Nothing of the provider stays. The address says why in a word that the sign-in page turns into a sentence. */
    private void refuse(Refusal why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sittings.end(request);
        response.sendRedirect(address(why));
    }

    static String address(Refusal why) {
        return SignInPages.PATH + "?refused=" + why;
    }
}
