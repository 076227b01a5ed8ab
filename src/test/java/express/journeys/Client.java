package express.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at the application without a browser: keeps cookies, fills in forms, follows nothing by itself. */
public final class Client {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String address;

    public Client(String address) {
        this.address = address;
    }

    /** Goes on with the same cookies at another node. */
    public void moveTo(String other) {
        address = other;
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    public Document page(String path) throws IOException {
        return Jsoup.parse(get(path).body(), address + path);
    }

    /** Opens a page, fills in its form that posts to this address, and sends it. */
    public HttpResponse<String> post(String page, String action, Map<String, String> typed) throws IOException {
        Element form = page(page).selectFirst("form[method=post][action=" + action + "]");
        if (form == null) {
            throw new IllegalStateException("no form for " + action + " on " + page);
        }
        return send(form, typed);
    }

    /** Through the door of a demonstration. */
    public void signInAs(String name) throws IOException {
        Element form = page("/sign-in").select("form[action=/sign-in/demo]").stream()
                .filter(card -> card.text().contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is called " + name));
        int status = send(form, Map.of()).statusCode();
        if (status != 303) {
            throw new IllegalStateException("sign-in of " + name + " answered " + status);
        }
    }

    /** The cookies as a browser would send them, for a load generator. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(joining("; "));
    }

    private HttpResponse<String> send(Element form, Map<String, String> typed) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(it -> fields.put(it.attr("name"), it.val()));
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(it -> URLEncoder.encode(it.getKey(), UTF_8) + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                .collect(joining("&"));
        return send(request(form.attr("action"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(hurried);
        }
    }
}
