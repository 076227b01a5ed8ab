package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.TestFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The application is killed in the middle of writes, again and again, on its own database: what it has acknowledged is
 * there after the next start, once.
 */
@OwnApplication
class KillTrial {

    private static final int ROUNDS = Budget.of(2, 100);
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 25;

    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void losesNothingAcknowledgedAndDoublesNothing() throws IOException, InterruptedException {
        Path folder = TestFolders.create("killed");
        Packaged.copyDemo(folder.resolve("data"));
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(Running.startIn(folder, "--express.demo=true"), round);
        }
        try (Running last = Running.startIn(folder, "--express.demo=true")) {
            List<String> kept = signedIn(last).page("/administration").select("main bdi").eachText().stream()
                    .filter(name -> name.startsWith("Killed "))
                    .toList();
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged).isSubsetOf(tried);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * BEFORE_THE_KILL);
        }
    }

    private void writeUntilKilled(Running running, int round) throws IOException, InterruptedException {
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofVirtual().start(() -> write(running, round + "." + writer, enough)))
                .toList();
        assertThat(enough.await(2, TimeUnit.MINUTES))
                .as("writes in round " + round)
                .isTrue();
        running.process().destroyForcibly().waitFor();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** Goes on until the application is gone. */
    private void write(Running running, String writer, CountDownLatch enough) {
        try {
            Client operator = signedIn(running);
            for (int number = 0; running.process().isAlive(); number++) {
                String name = "Killed " + writer + "." + number;
                tried.add(name);
                var answer = operator.post(
                        "/administration/networks",
                        "/administration/networks",
                        Map.of("name", name, "territory", "Nowhere", "languages", "en"));
                if (answer.statusCode() == 303) {
                    acknowledged.add(name);
                    enough.countDown();
                }
            }
        } catch (IOException | IllegalStateException killed) {
            // What was not answered may be kept or not.
        }
    }

    private static Client signedIn(Running running) throws IOException {
        var operator = new Client(running.address());
        operator.signInAs("Otto Nyström");
        return operator;
    }
}
