package express.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody wanted to go when they were asked to sign in. Only ways within this site are followed. */
final class Onward {

    static final String PARAMETER = "next";
    private static final String HOME = "/";
    private static final int LONGEST = 500;
    private static final Pattern PATH = Pattern.compile("/([!-~&&[^/\\\\]][!-~&&[^\\\\]]*)?");

    private Onward() {}

    static String toSignIn(HttpServletRequest request) {
        boolean asked =
                request.getMethod().equals("GET") && !request.getRequestURI().equals(HOME);
        if (!asked) {
            return SignInPages.PATH;
        }
        String query = request.getQueryString();
        return toSignIn(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The page on which a form stood, as far as the browser says so and it is one of ours. */
    static String back(HttpServletRequest request) {
        try {
            var from = new URI(
                    Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).orElse(HOME));
            boolean here = request.getServerName().equals(from.getHost());
            return here ? safe(from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery())) : HOME;
        } catch (URISyntaxException noAddress) {
            return HOME;
        }
    }

    static String toSignIn(String next) {
        return next.equals(HOME)
                ? SignInPages.PATH
                : UriComponentsBuilder.fromPath(SignInPages.PATH)
                        .queryParam(PARAMETER, "{next}")
                        .encode()
                        .buildAndExpand(next)
                        .toUriString();
    }

    /**
     * What came with a request is trusted only as far as it names a path here: browsers take // and /\ as hosts. What
     * is not written in plain letters is no address; a header may turn another letter into a slash.
     */
    static String safe(@Nullable String next) {
        boolean here =
                next != null && next.length() <= LONGEST && PATH.matcher(next).matches();
        return here ? next : HOME;
    }
}
