package express.signin;

import express.people.Tokens;
import express.ui.OwnCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** What only one browser holds, and without which nobody reads the forms that were kept for it. */
record BrowserSecret(String value) {

    private static final String COOKIE = "kept";

    /** The one that the browser has, else a new one. */
    static BrowserSecret of(HttpServletRequest request) {
        return find(request).orElseGet(() -> new BrowserSecret(Tokens.secret()));
    }

    static Optional<BrowserSecret> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[\\w-]{32}"))
                .map(BrowserSecret::new);
    }

    void leave(HttpServletRequest request, HttpServletResponse response, Duration life) {
        response.addCookie(OwnCookie.secret(request, COOKIE, value, life));
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    /** It is in no log. */
    @Override
    public String toString() {
        return "a secret";
    }
}
