package express.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Remembers for the next pages which language the reader chose: on pages for newcomers for a short while only. */
@Component
public class LanguageChoice implements HandlerInterceptor, WebMvcConfigurer {

    private final Languages languages;

    LanguageChoice(Languages languages) {
        this.languages = languages;
    }

    /** Before the one that may ask to sign in first. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getMethod().equals("GET") ? request.getParameter(Languages.PARAMETER) : null;
        if (ForNewcomers.Pages.contain(request)) {
            ForNewcomers.Pages.leaveNothing(response);
            languages.findForNewcomers(asked).ifPresent(chosen -> ForNewcomers.Pages.remember(response, chosen));
        } else {
            languages.find(asked).ifPresent(chosen -> choose(response, chosen));
        }
        return true;
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
