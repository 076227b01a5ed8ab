package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The database is restarted while people write on a sheet: the application stays up, says that it cannot write, and goes on
 * by itself. What it has acknowledged is there, once.
 */
@OwnApplication
class RestartedTrial {

    private static final String LOBBY = "/gatherings/apprendre-les-uns-des-autres-deux-jours-en-ligne/lobby";
    private static final int WRITERS = 3;
    private static final int BETWEEN = 10;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void losesNoLineThatWasAcknowledgedWhenItsDatabaseIsRestarted() throws IOException, InterruptedException {
        try (Running running = Running.startDemo("restarted")) {
            String board = begun(running);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofVirtual().start(() -> write(running, board, writer)))
                    .toList();
            for (int times = 1; times <= 2; times++) {
                int wanted = times * BETWEEN;
                await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= wanted);
                crash(running);
            }
            int before = acknowledged.size();
            await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= before + BETWEEN);
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            List<String> kept = signedIn(running).page(board).select("main .lines li").eachText().stream()
                    .flatMap(text ->
                            Pattern.compile("Written \\d+\\.\\d+").matcher(text).results())
                    .map(MatchResult::group)
                    .toList();
            assertThat(Set.copyOf(kept)).containsAll(acknowledged).isSubsetOf(tried);
        }
    }

    private static Client signedIn(Running running) throws IOException {
        var host = new Client(running.address());
        host.signInAs("Karim Benali");
        return host;
    }

    private static String begun(Running running) throws IOException {
        Client host = signedIn(running);
        String action = LOBBY + "/boards";
        assertThat(host.post(LOBBY, action, Map.of()).statusCode()).isEqualTo(303);
        return host.page(LOBBY).select("main a[href^=/boards/]").first().attr("href");
    }

    /** When one of its processes dies, PostgreSQL ends all others and starts anew. */
    private static void crash(Running running) throws IOException {
        Path file = running.folder().resolve("data/postgres/data/postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(postmaster).orElseThrow().children().toList().getLast().destroyForcibly();
    }

    /** Says the same again until it is acknowledged, as somebody does who is told that it was not kept. */
    private void write(Running running, String board, int writer) {
        try {
            Client person = signedIn(running);
            String part = person.page(board).select("input[name=part]").first().val();
            for (int number = 0; !enough.get(); number++) {
                String words = "Written " + writer + "." + number;
                tried.add(words);
                if (sent(person, board, part, words)) {
                    acknowledged.add(words);
                } else {
                    failed.incrementAndGet();
                }
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean sent(Client person, String board, String part, String words) {
        try {
            return person.post(board, board, Map.of("part", part, "words", words))
                            .statusCode()
                    == 303;
        } catch (IOException | IllegalStateException away) {
            return false;
        }
    }
}
