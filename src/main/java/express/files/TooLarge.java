package express.files;

import express.ui.Form;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a form whose upload is too large to be read back to where it stands, which says so beside the field. It stands
 * before whatever reads a form: nothing of such a form can be read, not even its token, and an error page would help
 * nobody to a smaller file. A page that takes uploads therefore shows its form at the address to which it posts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class TooLarge extends OncePerRequestFilter {

    private static final String PARAMETER = "upload";
    private static final String LARGE = "large";

    /** Above the ten megabytes that a file may have, for what a form holds beside it. */
    private static final long USUAL = 12L << 20;

    /** For what a form holds beside a large one. */
    private static final long BESIDE = 1L << 20;

    private final List<LargeUpload> larger;

    @Autowired
    TooLarge(ObjectProvider<LargeUpload> larger) {
        this(larger.stream().toList());
    }

    TooLarge(List<LargeUpload> larger) {
        this.larger = List.copyOf(larger);
    }

    /** The empty form of a page that takes an upload, with what was wrong with the one just sent. */
    public static Form form(HttpServletRequest request, String field) {
        return LARGE.equals(request.getParameter(PARAMETER))
                ? Form.empty().wrong(field, UploadRefused.LARGE)
                : Form.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!takesPart(request) || isSmallEnough(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, samePlace(request) + "?" + PARAMETER + "=" + LARGE);
    }

    /** How large it is must be said before: browsers do, and what does not could have no end. */
    private boolean isSmallEnough(HttpServletRequest request) {
        long most = larger.stream()
                .filter(it -> it.isFor(request.getRequestURI()))
                .mapToLong(it -> it.most() + BESIDE)
                .findFirst()
                .orElse(USUAL);
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null && request.getContentLengthLong() <= most;
    }

    private static boolean takesPart(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return request.getMethod().equals("POST") && type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    /** Two strokes at the beginning would name another site. */
    private static String samePlace(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^[/\\\\]*", "/");
    }
}
