package express.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** While nobody answers for the installation, every page leads to where it is founded. */
@Component
class FoundingDoor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> ALWAYS = Set.of(FoundingPages.PATH, "/health", "/favicon.ico", "/error");

    private final FoundingKey key;

    FoundingDoor(FoundingKey key) {
        this.key = key;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = request.getRequestURI();
        boolean always = ALWAYS.contains(path) || path.startsWith("/assets/") || path.startsWith("/health/");
        if (always || !key.isNeeded()) {
            return true;
        }
        if (path.startsWith("/api/")) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        response.sendRedirect(FoundingPages.PATH);
        return false;
    }
}
