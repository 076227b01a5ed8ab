package express.signin;

import express.base.Ids;
import express.base.NotFound;
import express.ui.OwnCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.WebUtils;

/**
 * What the browser that asked for a code remembers until the code is typed. A code is of use only together with its
 * attempt, so a code read over somebody's shoulder lets nobody in elsewhere.
 */
final class Attempts {

    private static final String COOKIE = "attempt";
    private static final Duration LIFE = Duration.ofMinutes(15);

    /** @param shared whether others use the device too */
    record Attempt(UUID id, boolean shared, String next) {

        private String written() {
            return URLEncoder.encode(id + " " + shared + " " + next, StandardCharsets.UTF_8);
        }

        private static Attempt read(String written) {
            String[] parts = URLDecoder.decode(written, StandardCharsets.UTF_8).split(" ", 3);
            return new Attempt(Ids.parse(parts[0]), Boolean.parseBoolean(parts[1]), Onward.safe(parts[2]));
        }
    }

    private Attempts() {}

    static void remember(HttpServletRequest request, HttpServletResponse response, Attempt attempt) {
        response.addCookie(cookie(request, attempt.written(), LIFE));
    }

    /** Whoever bends the cookie has no attempt. */
    static Optional<Attempt> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        try {
            return cookie == null ? Optional.empty() : Optional.of(Attempt.read(cookie.getValue()));
        } catch (NotFound | IllegalArgumentException | IndexOutOfBoundsException bent) {
            return Optional.empty();
        }
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", Duration.ZERO));
    }

    private static Cookie cookie(HttpServletRequest request, String value, Duration life) {
        Cookie cookie = OwnCookie.secret(request, COOKIE, value, life);
        cookie.setPath(SignInPages.PATH);
        return cookie;
    }
}
