package express.rooms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A server that behaves as the published interface of BigBlueButton says, or as badly as a test wants it to. */
public final class FakeBigBlueButton implements AutoCloseable {

    static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";

    /** Present by meeting. */
    public final Map<String, Set<String>> meetings = new ConcurrentHashMap<>();

    final Map<String, Map<String, String>> created = new ConcurrentHashMap<>();
    final CountDownLatch released = new CountDownLatch(1);
    volatile String instead = "";
    volatile boolean hangs;

    private final HttpServer server;

    public FakeBigBlueButton() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/bigbluebutton/api/", this::answer);
        server.start();
    }

    /** Rooms on this server, as they are configured with little patience. */
    public VideoRooms rooms() {
        return new BigBlueButton(api(), SECRET, Duration.ofMillis(700));
    }

    /** From now on it answers everything with this. */
    public void answerInstead(String words) {
        instead = words;
    }

    /** From now on it answers nothing. */
    public void hang() {
        hangs = true;
    }

    public URI api() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/bigbluebutton/api/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (hangs) {
            await();
        }
        String call = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        String raw = exchange.getRequestURI().getRawQuery();
        int end = raw.lastIndexOf("&checksum=");
        String query = raw.substring(0, end);
        boolean signed = BigBlueButton.checksum(call, query, SECRET).equals(raw.substring(end + 10));
        String body = instead.isEmpty() ? signed ? reply(call, parameters(query)) : failed("checksumError") : instead;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String part : query.split("&")) {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private String reply(String call, Map<String, String> parameters) {
        String meeting = parameters.getOrDefault("meetingID", "");
        return switch (call) {
            case "create" -> {
                created.putIfAbsent(meeting, parameters);
                meetings.computeIfAbsent(meeting, it -> new ConcurrentSkipListSet<>());
                yield "<response><returncode>SUCCESS</returncode></response>";
            }
            case "join" -> {
                meetings.get(meeting).add(parameters.get("userID"));
                yield "<response><returncode>SUCCESS</returncode></response>";
            }
            case "getMeetingInfo" -> meetings.containsKey(meeting) ? info(meeting) : failed("notFound");
            case "end" ->
                meetings.remove(meeting) == null
                        ? failed("notFound")
                        : "<response><returncode>SUCCESS</returncode></response>";
            default -> failed("unsupportedRequest");
        };
    }

    private String info(String meeting) {
        return meetings.get(meeting).stream()
                .map(guest -> "<attendee><userID>" + guest + "</userID><fullName>&lt;b&gt;</fullName></attendee>")
                .collect(Collectors.joining(
                        "", "<response><returncode>SUCCESS</returncode><attendees>", "</attendees></response>"));
    }

    private static String failed(String key) {
        return "<response><returncode>FAILED</returncode><messageKey>" + key + "</messageKey></response>";
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
