package express.people;

import express.ui.Open;
import express.ui.Screens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        response.sendRedirect(Onward.toSignIn(request));
        return false;
    }
}
