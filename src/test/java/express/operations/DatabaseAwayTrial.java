package express.operations;

import static org.assertj.core.api.Assertions.assertThat;

import express.journeys.Client;
import express.journeys.OwnApplication;
import express.journeys.Running;
import express.operations.Jar.Ending;
import express.postgres.DatabaseAccess;
import express.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An outside PostgreSQL hangs, or stops and starts again, under the running application. */
@OwnApplication
class DatabaseAwayTrial {

    private static final Duration SOON = Duration.ofSeconds(40);

    private static Path folder;
    private static EmbeddedPostgres outside;
    private static Line line;
    private static Running running;
    private static Client visitor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        folder = Running.outsideDemo("away");
        outside = EmbeddedPostgres.start(folder);
        line = new Line(port(outside.access()));
        running = Running.start("away", settings(outside.access()));
        visitor = new Client(running.address());
        awaitHealth(200);
    }

    @AfterAll
    static void stop() {
        running.close();
        line.close();
        outside.close();
    }

    private static int port(DatabaseAccess access) {
        return URI.create(access.url().substring("jdbc:".length())).getPort();
    }

    private static String[] settings(DatabaseAccess access) {
        return new String[] {
            "--express.demo=true",
            "--express.database.url=" + access.url().replace(":" + port(access), ":" + line.port()),
            "--express.database.user=" + access.user(),
            "--express.database.password=" + access.password(),
            "--express.database.owner-user=" + access.ownerUser(),
            "--express.database.owner-password=" + access.ownerPassword(),
            "--logging.structured.format.console=logstash"
        };
    }

    @Test
    void isToldAtOnceWhenItHangs() throws Exception {
        assertThat(health().statusCode()).isEqualTo(200);
        line.fallSilent();
        try {
            for (int ask = 0; ask < 3; ask++) {
                long begun = System.nanoTime();
                assertThat(health().statusCode()).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            }
        } finally {
            line.speak();
        }
        awaitHealth(200);
    }

    @Test
    void leavesTheLibraryReadableAndEverythingWellAfterwards() throws Exception {
        var jonas = new Client(running.address());
        jonas.signInAs("Jonas");
        assertThat(jonas.get("/account").statusCode()).isEqualTo(200);

        outside.close();
        awaitHealth(503);
        HttpResponse<String> account = jonas.get("/account?lang=en");
        assertThat(account.statusCode()).isEqualTo(503);
        assertThat(account.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(Jsoup.parse(account.body()).selectFirst("h1").text()).isEqualTo("We are not ready just now");
        assertThat(List.of(
                        visitor.get("/practices").statusCode(),
                        visitor.get("/practices/microstart").statusCode(),
                        visitor.get("/practices?step=training").statusCode()))
                .containsOnly(200);

        outside = EmbeddedPostgres.start(folder);
        line.leadTo(port(outside.access()));
        awaitHealth(200);
        assertThat(jonas.get("/account").statusCode()).isEqualTo(200);
        assertThat(jonas.page("/account").select("#name").val()).contains("Jonas");
        assertThat(lines()).anyMatch(it -> it.contains(reference(account)));
    }

    @Test
    void isReachedByCommandsToo() throws Exception {
        Ending check = Jar.call(
                "check-trail",
                settings(outside.access())[1],
                settings(outside.access())[2],
                settings(outside.access())[3]);

        assertThat(check.code()).as(check.printed()).isZero();
        Ending backup = Jar.call("backup", "never.backup", settings(outside.access())[1]);
        assertThat(backup.code()).isEqualTo(1);
        assertThat(backup.printed()).contains("by its own means");
    }

    @Test
    void isWrittenAboutInLinesOfJson() throws IOException {
        var json = JsonMapper.builder().build();

        assertThat(lines())
                .filteredOn(it -> it.startsWith("{"))
                .hasSizeGreaterThan(5)
                .allSatisfy(it ->
                        assertThat(json.readTree(it).get("message").asString()).isNotEmpty());
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(running.log());
    }

    private static String reference(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static HttpResponse<String> health() throws IOException {
        return visitor.get("/health");
    }

    private static void awaitHealth(int status) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (health().statusCode() != status) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
            assertThat(running.process().waitFor(200, TimeUnit.MILLISECONDS))
                    .as("the application ended")
                    .isFalse();
        }
    }
}
