package express.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** The cookies of Express: scripts cannot read them, and requests that other sites begin do not carry them. */
public final class OwnCookie {

    /** A life that ends when the browser does. */
    public static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private OwnCookie() {}

    /** A life of nothing removes it. */
    public static Cookie of(String name, String value, Duration life) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** One that matters to signing in: where the request was encrypted, it is sent encrypted only. */
    public static Cookie secret(HttpServletRequest request, String name, String value, Duration life) {
        Cookie cookie = of(name, value, life);
        cookie.setSecure(request.isSecure());
        return cookie;
    }
}
