package express.translation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that behaves as the published interface of LibreTranslate says, or as badly as a test wants it to. */
public final class FakeLibreTranslate implements AutoCloseable {

    /** What it answers to one request. */
    public record Reply(int status, String body, Map<String, String> headers) {

        static Reply json(int status, Object body) {
            return new Reply(status, JSON.writeValueAsString(body), Map.of("Content-Type", "application/json"));
        }

        static Reply error(int status, String why) {
            return json(status, Map.of("error", why));
        }

        Reply with(String header, String value) {
            return new Reply(status, body, Map.of(header, value));
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    final List<String> looked = new CopyOnWriteArrayList<>();
    final Queue<Function<JsonNode, Reply>> next = new ConcurrentLinkedDeque<>();
    final CountDownLatch released = new CountDownLatch(1);
    String apiKey = "";
    int batchLimit = -1;
    int charLimit = -1;
    boolean hangs;
    volatile UnaryOperator<String> tongue = words -> "{" + words + "}";
    Reply languages = Reply.json(
            200,
            List.of(
                    Map.of("code", "en", "name", "English", "targets", List.of("ar", "fr", "nb", "pt-BR", "en")),
                    Map.of("code", "fr", "name", "French", "targets", List.of("en", "ar")),
                    Map.of("code", "ar", "name", "Arabic", "targets", List.of("en"))));

    private final HttpServer server;

    public FakeLibreTranslate() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/mt/languages", exchange -> {
            looked.add("/languages");
            answer(exchange, languages);
        });
        server.createContext(
                "/mt/frontend/settings",
                exchange -> answer(exchange, Reply.json(200, Map.of("charLimit", charLimit, "keyRequired", false))));
        server.createContext("/mt/translate", exchange -> {
            JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
            asked.add(question);
            Function<JsonNode, Reply> planned = next.poll();
            if (hangs) {
                hang(exchange);
            } else {
                answer(exchange, planned == null ? translate(exchange, question) : planned.apply(question));
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/mt/");
    }

    /** How it translates from now on. */
    public void speaks(UnaryOperator<String> other) {
        tongue = other;
    }

    public List<JsonNode> asked() {
        return asked;
    }

    private Reply translate(HttpExchange exchange, JsonNode question) {
        if (!"application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                || !exchange.getRequestMethod().equals("POST")) {
            return Reply.error(405, "Method not allowed");
        }
        if (!apiKey.isEmpty() && !apiKey.equals(question.path("api_key").asString(""))) {
            return Reply.error(403, "Invalid API key");
        }
        List<String> words = new ArrayList<>();
        question.path("q").forEach(text -> words.add(text.asString()));
        int letters = words.stream().mapToInt(String::length).sum();
        if (batchLimit != -1 && words.size() > batchLimit || charLimit != -1 && letters > charLimit) {
            return Reply.error(400, "Invalid request: request exceeds text limit");
        }
        if (!question.path("format").asString("").equals("text")) {
            return Reply.error(400, "format is not supported");
        }
        return Reply.json(
                200, Map.of("translatedText", words.stream().map(tongue).toList()));
    }

    /** The head and a little of the body, and then nothing more. */
    private void hang(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("{\"transl".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            released.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getRequestBody().readAllBytes();
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
