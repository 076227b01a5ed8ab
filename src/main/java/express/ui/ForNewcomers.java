package express.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Marks handlers whose pages are for newcomers: they can be read in more languages, stand in a slim frame
 * ({@code ui/newcomer.jte}) and leave nothing on a phone that others use too. Their words stand in files
 * {@code messages/<module>-newcomers}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForNewcomers {

    /** Holds the language for a short while, also for other pages if none was chosen for those. */
    String COOKIE = "tongue";

    /** What is alike for all of them. */
    final class Pages {

        private static final Duration SHORT = Duration.ofHours(1);

        private Pages() {}

        static boolean contain(HttpServletRequest request) {
            return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod it
                    && it.getBeanType().isAnnotationPresent(ForNewcomers.class);
        }

        static void leaveNothing(HttpServletResponse response) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("Referrer-Policy", "no-referrer");
        }

        public static void remember(HttpServletResponse response, Locale language) {
            response.addCookie(OwnCookie.of(COOKIE, language.toLanguageTag(), SHORT));
        }

        public static void forget(HttpServletResponse response) {
            response.addCookie(OwnCookie.of(COOKIE, "", Duration.ZERO));
        }
    }
}
