package express.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who may read the metrics: who bears the token, and who asks on the machine itself without a proxy in between. */
@Component
class MetricsAccess {

    private static final String BEARER = "Bearer ";
    private static final List<String> LEFT_BY_PROXIES = List.of("forwarded", "via", "x-forwarded-", "x-real-ip");

    private final byte[] token;

    MetricsAccess(OperationsSettings settings) {
        this.token = bytes(settings.metricsToken());
    }

    boolean mayRead(HttpServletRequest request) {
        return bearsToken(request.getHeader(HttpHeaders.AUTHORIZATION)) || isFromThisMachine(request);
    }

    /** Takes as long for a token that is nearly right as for one that is not. */
    private boolean bearsToken(@Nullable String authorization) {
        return token.length > 0
                && authorization != null
                && authorization.startsWith(BEARER)
                && MessageDigest.isEqual(token, bytes(authorization.substring(BEARER.length())));
    }

    /** The server puts the address that a proxy names in place of the proxy's own, and takes that header away. */
    private static boolean isFromThisMachine(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && headers(request).noneMatch(name -> LEFT_BY_PROXIES.stream().anyMatch(name::startsWith));
    }

    private static Stream<String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream().map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
