package express.translation;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks a server of JSON and bears whatever it does: no answer is waited for or read without end. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LARGEST = 2_000_000;
    private static final Duration LONGEST_FOR_A_PAGE = Duration.ofSeconds(3);
    private static final int UNSAID = -1;

    /** @param retryAfter seconds that the server asks to wait, or -1 */
    record Answer(int status, JsonNode body, int retryAfter) {

        boolean isGood() {
            return status / 100 == 2;
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LONGEST_FOR_A_PAGE).build();
    private final String root;
    private final Duration patience;

    Wire(URI root, Duration patience) {
        this.root = root.toString().replaceAll("/+$", "");
        this.patience = patience;
    }

    /** For what a page waits for. */
    Answer get(String path) {
        Duration shorter = patience.compareTo(LONGEST_FOR_A_PAGE) < 0 ? patience : LONGEST_FOR_A_PAGE;
        return ask(request(path).GET().build(), shorter);
    }

    Answer post(String path, Map<String, ?> body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return ask(request, patience);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "application/json");
    }

    /** The client's own timeout ends with the head of an answer; this one counts until its last letter. */
    private Answer ask(HttpRequest request, Duration longest) {
        CompletableFuture<HttpResponse<String>> asked =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            HttpResponse<String> answer = asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), json(answer.body()), retryAfter(answer));
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw TranslationFailed.away("no answer within " + longest);
        } catch (ExecutionException failed) {
            throw TranslationFailed.away(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw TranslationFailed.away(ended);
        }
    }

    /** What stands before a server often answers for it, in HTML. */
    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            return MissingNode.getInstance();
        }
    }

    private static int retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(UNSAID);
    }
}
