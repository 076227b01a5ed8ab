package express.signin;

import express.base.Ids;
import express.base.NotFound;
import express.base.Viewer;
import express.ui.Open;
import express.ui.Screens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets visitors through to what is open to them, and asks them to sign in before everything else. */
@Component
class Doorkeeper implements HandlerInterceptor, WebMvcConfigurer {

    private final EndedSessions ended;
    private final KeptPosts kept;

    Doorkeeper(EndedSessions ended, KeptPosts kept) {
        this.ended = ended;
        this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean open = handler instanceof HandlerMethod method && method.hasMethodAnnotation(Open.class);
        if (open || Screens.viewer(request).signedIn()) {
            return true;
        }
        if (request.getRequestURI().startsWith("/api/")) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        response.sendRedirect(ended.meet(request, response));
        return false;
    }

    /** A kept form that was sent again is in good hands, unless it was refused as a whole. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        String id = request.getMethod().equals("POST") ? request.getParameter(KeptPost.FIELD) : null;
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        boolean arrived = status != null && (!status.isError() || status == HttpStatus.UNPROCESSABLE_CONTENT);
        if (id != null && arrived && failure == null && Screens.viewer(request) instanceof Viewer.Person person) {
            try {
                kept.remove(Ids.parse(id), person.id(), request);
            } catch (NotFound noId) {
                // Somebody made it up; there is nothing to remove.
            }
        }
    }
}
