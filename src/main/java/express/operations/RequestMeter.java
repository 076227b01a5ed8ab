package express.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Counts and times requests by the route that took them; what people sent never becomes a label. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestMeter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] STEPS = {Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1)};

    private final MeterRegistry metrics;

    RequestMeter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Timer.Sample begun = Timer.start(metrics);
        try {
            chain.doFilter(request, response);
        } finally {
            begun.stop(timer(request, response));
        }
    }

    private Timer timer(HttpServletRequest request, HttpServletResponse response) {
        String route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "none";
        return Timer.builder("http.server.requests")
                .serviceLevelObjectives(STEPS)
                .tag("method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .tag("uri", route)
                .tag("status", Integer.toString(response.getStatus()))
                .register(metrics);
    }
}
