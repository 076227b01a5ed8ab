package express.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Remembers for the next pages which language the reader chose. */
@Component
public class LanguageChoice extends OncePerRequestFilter {

    private final Languages languages;

    LanguageChoice(Languages languages) {
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getMethod().equals("GET") ? request.getParameter(Languages.PARAMETER) : null;
        languages.find(asked).ifPresent(chosen -> choose(response, chosen));
        chain.doFilter(request, response);
    }

    /** The language of somebody who has come in; what was chosen in this browser before holds. */
    public static void propose(HttpServletRequest request, HttpServletResponse response, Locale language) {
        if (WebUtils.getCookie(request, Languages.COOKIE) == null) {
            choose(response, language);
        }
    }

    public static void choose(HttpServletResponse response, Locale language) {
        response.addCookie(OwnCookie.of(Languages.COOKIE, language.toLanguageTag(), Duration.ofDays(365)));
    }
}
