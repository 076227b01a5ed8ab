package express.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a reference, which its answer and its lines of the log bear. Stands before all other filters, so
 * that what fails in them is written into the log here: the server would write the words of the failure too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestReference extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String LOGGED_AS = "request";

    /** Nothing but a random number: other forms may hold an address, as HAProxy's usual one does, or a name. */
    private static final Pattern HARMLESS = Pattern.compile("\\p{XDigit}{8}(-?\\p{XDigit}{4}){3}-?\\p{XDigit}{12}");

    static @Nullable String find(HttpServletRequest request) {
        return (String) request.getAttribute(HEADER);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String reference = reference(request);
        request.setAttribute(HEADER, reference);
        response.setHeader(HEADER, reference);
        MDC.put(LOGGED_AS, reference);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            fail(request, response, failure);
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }

    private static String reference(HttpServletRequest request) {
        String known = find(request);
        String given = request.getHeader(HEADER);
        if (known != null) {
            return known;
        }
        return given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** Leaves the failure to {@link FailurePages}, as the server would. */
    private static void fail(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        ErrorPages.note(failure);
        if (!response.isCommitted()) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
            response.sendError(ErrorPages.status(failure).value());
        }
    }
}
