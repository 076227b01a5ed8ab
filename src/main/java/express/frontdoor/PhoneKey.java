package express.frontdoor;

import express.ui.OwnCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** What the phone holds while somebody answers: a secret for an hour after the last page, and for these pages only. */
final class PhoneKey {

    static final String COOKIE = "start";
    private static final String PATH = "/start";
    private static final Duration LIFE = Duration.ofHours(1);

    private PhoneKey() {}

    static Optional<String> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[\\w-]{32}"));
    }

    static void leave(String secret, HttpServletRequest request, HttpServletResponse response) {
        set(secret, LIFE, request, response);
    }

    static void remove(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = OwnCookie.secret(request, COOKIE, value, life);
        cookie.setPath(PATH);
        response.addCookie(cookie);
    }
}
