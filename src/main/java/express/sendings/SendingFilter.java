package express.sendings;

import express.database.Sending;
import express.ui.Form;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a posted form do its work once, and remembers how it was answered. What was not accepted may be sent again.
 * Stands behind the filter that knows who is looking.
 */
@Component
@Order(SendingFilter.BEHIND_VIEWER)
class SendingFilter extends OncePerRequestFilter {

    static final int BEHIND_VIEWER = -80;

    private static final Logger LOG = LoggerFactory.getLogger(SendingFilter.class);
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Sendings sendings;
    private final Noting noting;

    SendingFilter(Sendings sendings, Noting noting) {
        this.sendings = sendings;
        this.noting = noting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UUID> form = form(request);
        if (form.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Sending sending = sendings.begin(form.get(), request);
        Optional<Answer> answer = Optional.empty();
        try {
            send(sending, request, response, chain);
            answer = Answer.in(response);
        } finally {
            end(sending, answer);
        }
    }

    private static Optional<UUID> form(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? Optional.ofNullable(request.getParameter(Form.SENDING))
                        .filter(id -> ID.matcher(id).matches())
                        .map(UUID::fromString)
                : Optional.empty();
    }

    private static void send(
            Sending sending, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sending.during(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    /** The answer stands, even if it cannot be remembered: whoever sends again is then told so without being led on. */
    private void end(Sending sending, Optional<Answer> answer) {
        if (!sending.claimed()) {
            return;
        }
        try {
            answer.ifPresentOrElse(it -> noting.note(sending, it), () -> sendings.forget(sending));
        } catch (DataAccessException away) {
            LOG.warn("answer not remembered: {}", away.getClass().getName());
        }
    }
}
