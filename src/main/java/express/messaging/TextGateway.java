package express.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Posts text messages as JSON to whatever gateway the installation names. */
final class TextGateway implements TextMessages {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;
    private final String token;

    TextGateway(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public void send(UUID id, String number, String text) {
        int status = status(HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Letters.JSON.writeValueAsString(Map.of("id", id, "to", number, "text", text))))
                .build());
        if (status == 400 || status == 422) {
            throw new Refused("the gateway answered " + status);
        }
        if (status / 100 != 2) {
            throw new IllegalStateException("the gateway answered " + status);
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
