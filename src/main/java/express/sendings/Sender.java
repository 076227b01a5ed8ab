package express.sendings;

import express.base.Ids;
import express.base.Viewer;
import express.database.Installation;
import express.ui.Screens;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Knows again who sent a form: the person, or the browser of a visitor. The hash is another one for each form, so that
 * the rows of one sender are not alike.
 */
@Component
class Sender {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final CookieCsrfTokenRepository browsers = new CookieCsrfTokenRepository();

    Sender(Installation installation) {
        this.key = new SecretKeySpec(installation.key("sendings.sender"), HMAC);
    }

    byte[] hash(UUID form, HttpServletRequest request) {
        return hash(
                form,
                person(request).or(() -> browser(request)).orElse(Ids.next().toString()));
    }

    /** Somebody may have signed in since, in the same browser. */
    boolean is(byte[] hash, UUID form, HttpServletRequest request) {
        return Stream.of(person(request), browser(request))
                .flatMap(Optional::stream)
                .anyMatch(sender -> MessageDigest.isEqual(hash, hash(form, sender)));
    }

    private static Optional<String> person(HttpServletRequest request) {
        return Screens.viewer(request) instanceof Viewer.Person person
                ? Optional.of("person " + person.id())
                : Optional.empty();
    }

    /** Every browser that was shown a form has a token of its own. */
    private Optional<String> browser(HttpServletRequest request) {
        return Optional.ofNullable(browsers.loadToken(request))
                .map(CsrfToken::getToken)
                .map(token -> "browser " + token);
    }

    private byte[] hash(UUID form, String sender) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal((form + " " + sender).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
