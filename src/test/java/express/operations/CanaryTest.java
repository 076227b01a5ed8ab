package express.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import express.ui.Open;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** What people send must not stand in the log, however badly a request ends. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "express.demo=false")
@Import(CanaryTest.Mine.class)
@Execution(ExecutionMode.SAME_THREAD)
class CanaryTest {

    /** A name, an address, a token and a code, each unlike anything else that a log could hold. */
    private static final List<String> CANARIES =
            List.of("Zuleikha-Kanarie", "kanarie@vogel.example", "kAnAr1etOkEn", "80441397");

    private static final String ALL = String.join("_", CANARIES);

    @LocalServerPort
    int port;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Handlers and a filter that fail with what they were sent in their mouths. */
    @Controller
    static class Mine {

        private final JdbcClient jdbc;

        Mine(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Open
        @GetMapping("/mine/token")
        @ResponseBody
        String token(CsrfToken token) {
            return token.getToken();
        }

        @Open
        @GetMapping("/mine/failing/{typed}")
        void fail(@PathVariable String typed, HttpServletRequest request) {
            throw new IllegalStateException(
                    typed + request.getQueryString() + request.getHeader("X-Name") + request.getHeader("Cookie"));
        }

        @Open
        @GetMapping("/mine/number/{typed}")
        @ResponseBody
        String number(@PathVariable int typed) {
            return "" + typed;
        }

        @Open
        @GetMapping("/mine/unreadable/{typed}")
        View view(@PathVariable String typed) {
            return (model, request, response) -> {
                throw new IllegalArgumentException(typed);
            };
        }

        @Open
        @GetMapping("/mine/twice/{typed}")
        void writeTwice(@PathVariable String typed) {
            jdbc.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (:typed, '1', now() + interval '1 year', false, 1),
                       (:typed, '1', now() + interval '1 year', false, 1)
                """).param("typed", typed).update();
        }

        @Open
        @GetMapping("/mine/cast/{typed}")
        void cast(@PathVariable String typed) {
            jdbc.sql("select cast(:typed as uuid)")
                    .param("typed", typed)
                    .query()
                    .singleRow();
        }

        @Open
        @PostMapping("/mine/form")
        void take(@RequestParam Map<String, String> typed) {
            throw new IllegalStateException(typed.toString());
        }

        @Open
        @PostMapping("/mine/upload")
        void take(@RequestParam MultipartFile file) throws IOException {
            throw new IOException(file.getOriginalFilename() + new String(file.getBytes(), StandardCharsets.UTF_8));
        }

        @Bean
        static Filter failing() {
            return (request, response, chain) -> {
                if (((HttpServletRequest) request).getHeader("X-Fail") instanceof String typed) {
                    throw new IllegalStateException(typed);
                }
                chain.doFilter(request, response);
            };
        }
    }

    @BeforeEach
    void listen() {
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mine/failing/", "/mine/unreadable/", "/mine/twice/", "/mine/cast/"})
    void saysThatAHandlerFailedButNotWithWhat(String path) throws Exception {
        var answer = send(request(path + ALL + "?name=" + ALL)
                .header("X-Name", ALL)
                .header("X-Request-Id", ALL)
                .header("Cookie", "session=" + ALL + "; lang=" + ALL));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(written()).contains("request failed", reference(answer));
        assertCanariesSilent();
    }

    @Test
    void saysThatAFilterFailedButNotWithWhat() throws Exception {
        var answer = send(request("/practices").header("X-Fail", ALL));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains(reference(answer));
        assertThat(written()).contains("request failed", reference(answer));
        assertCanariesSilent();
    }

    @Test
    void saysNothingOfFormsAndUploads() throws Exception {
        String token = send(request("/mine/token")).body();
        var form = send(request("/mine/form")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + ALL + "&" + ALL + "=%zz" + ALL)));
        var upload = send(upload("boundary").header("X-XSRF-TOKEN", token));
        var damaged = send(upload("other").header("X-XSRF-TOKEN", token));
        var unasked = send(upload("boundary"));

        assertThat(Stream.of(form, upload, damaged, unasked).map(HttpResponse::statusCode))
                .containsExactly(500, 500, 400, 403);
        assertThat(written()).contains(reference(form), reference(upload));
        assertCanariesSilent();
    }

    private HttpRequest.Builder upload(String boundary) {
        return request("/mine/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString("""
                    --boundary\r
                    Content-Disposition: form-data; name="file"; filename="%s.txt"\r
                    \r
                    %s\r
                    --boundary--\r
                    """.formatted(ALL, ALL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page/", "/api/no-such-thing/", "/mine/number/", "/sign-in/", "/practices/"})
    void saysNothingOfAddressesThatLeadNowhere(String path) throws Exception {
        assertThat(send(request(path + ALL + "?code=" + ALL)).statusCode()).isBetween(400, 404);
        assertCanariesSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[%s] HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /practices?step=%%%%zz%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: \u0001=%s;;;,{%<s}=\"\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX Na me: %s\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [%s]\r\n\r\n",
                "%s / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /..;/%s/%%%%2e%%%%2e//x HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void saysNothingOfWhatIsNotARequest(String words) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            String closing = words.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(closing.formatted(ALL).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 ");
        }
        assertCanariesSilent();
    }

    @Test
    void keepsTheNumberThatAProxyGave() throws Exception {
        String number = "0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f";

        assertThat(reference(send(request("/mine/failing/x").header("X-Request-Id", number))))
                .isEqualTo(number);
        assertThat(written()).contains(number);
    }

    private void assertCanariesSilent() {
        assertThat(written()).doesNotContainIgnoringCase(CANARIES.toArray(String[]::new));
    }

    /** All of each line, its context and the whole of its failure. */
    private String written() {
        return log.list.stream().map(CanaryTest::written).collect(Collectors.joining("\n"));
    }

    private static String written(ILoggingEvent line) {
        String failure = line.getThrowableProxy() instanceof ThrowableProxy it ? ThrowableProxyUtil.asString(it) : "";
        return line.getFormattedMessage() + line.getMDCPropertyMap() + line.getKeyValuePairs() + failure;
    }

    private static String reference(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
