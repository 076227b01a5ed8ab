package express.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Asks other sites for what their credentials name. What somebody uploads must not send us anywhere: only hosts that
 * the operator named, by https on its usual port, without following on, never inside our own network, and not for long.
 */
@Component
@EnableConfigurationProperties(CredentialsSettings.class)
class Fetching {

    private static final int LARGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CredentialsSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Fetching(CredentialsSettings settings) {
        this.settings = settings;
    }

    Optional<byte[]> fetch(URI address) {
        if (!isAllowed(address) || !isOutside(address.getHost())) {
            return Optional.empty();
        }
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                return answer.statusCode() == 200 && bytes.length <= LARGEST ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    boolean isAllowed(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && address.getUserInfo() == null
                && (address.getPort() == -1 || address.getPort() == 443)
                && settings.hosts().contains(address.getHost());
    }

    private static boolean isOutside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).noneMatch(Fetching::isInside);
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    static boolean isInside(InetAddress address) {
        boolean uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal;
    }
}
