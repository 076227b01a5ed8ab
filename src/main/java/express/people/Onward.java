package express.people;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody wanted to go when they were asked to sign in. Only ways within this site are followed. */
final class Onward {

    static final String PARAMETER = "next";
    private static final String HOME = "/";
    private static final int LONGEST = 500;

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

    static String toSignIn(String next) {
        return next.equals(HOME)
                ? SignInPages.PATH
                : UriComponentsBuilder.fromPath(SignInPages.PATH)
                        .queryParam(PARAMETER, "{next}")
                        .encode()
                        .buildAndExpand(next)
                        .toUriString();
    }

    /** What came with a request is trusted only as far as it names a path here: browsers take // and /\ as hosts. */
    static String safe(@Nullable String next) {
        boolean here = next != null && next.length() <= LONGEST && next.matches("/([^/\\\\\\p{Cntrl}].*)?");
        return here ? next : HOME;
    }
}
