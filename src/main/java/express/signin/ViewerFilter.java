package express.signin;

import express.base.Viewer;
import express.database.Acting;
import express.people.Viewers;
import express.ui.Screens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is looking, and does the rest of the request on their behalf. Stands behind Spring Security. */
@Component
@Order(ViewerFilter.BEHIND_SECURITY)
class ViewerFilter extends OncePerRequestFilter {

    static final int BEHIND_SECURITY = -90;

    private final Viewers viewers;

    ViewerFilter(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Viewer viewer = viewer(request);
        request.setAttribute(Screens.VIEWER, viewer);
        try {
            Acting.as(viewer, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private Viewer viewer(HttpServletRequest request) {
        if (request.getAttribute(Screens.VIEWER) instanceof Viewer known) {
            return known;
        }
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? viewers.find(signedIn.person()).<Viewer>map(it -> it).orElse(Viewer.VISITOR)
                : Viewer.VISITOR;
    }
}
