package express.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * What has just been done, said once on the page after a redirect. It travels as a message key in a cookie of one
 * minute, so that it needs no session and nothing personal is in it.
 */
@Component
public class News extends OncePerRequestFilter {

    static final String ATTRIBUTE = News.class.getName();
    private static final String COOKIE = "news";

    private final Messages messages;

    News(Messages messages) {
        this.messages = messages;
    }

    /** Tells it on the next page. */
    public static void tell(HttpServletResponse response, String key) {
        response.addCookie(OwnCookie.of(COOKIE, key, Duration.ofMinutes(1)));
    }

    /** What an answer tells on the next page. */
    public static Optional<String> told(HttpServletResponse response) {
        return response.getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(header -> header.startsWith(COOKIE + "="))
                .map(header -> header.substring(COOKIE.length() + 1).replaceFirst(";.*", ""))
                .findFirst();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Cookie told = WebUtils.getCookie(request, COOKIE);
        if (told != null && request.getMethod().equals("GET") && messages.knows(told.getValue())) {
            request.setAttribute(ATTRIBUTE, told.getValue());
            response.addCookie(OwnCookie.of(COOKIE, "", Duration.ZERO));
        }
        chain.doFilter(request, response);
    }
}
