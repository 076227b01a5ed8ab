package express.search;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** kill -9 while it indexes, again and again in one folder. */
class KilledIndexTest {

    private static final int KILLS = Budget.of(2, 50);
    private static final int MORE = 100_000;

    private final Random random = new Random(2);

    @Test
    void knowsAfterAKillWhatItCommittedAndCatchesUp() throws IOException, InterruptedException {
        Path folder = Seeker.folder();
        long committed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long said = indexAndDie(folder, committed);
            Things things = History.upTo(said + 40);
            try (Seeker seeker = Seeker.over(folder, things)) {
                seeker.follower.open();
                Map<String, Long> found = seeker.listed();
                committed = History.momentOf(found, said, said + MORE);
                assertThat(committed).as("what was committed before the kill").isNotNegative();
            }
            try (Seeker seeker =
                    Seeker.over(folder, History.upTo(committed + 3)).follow()) {
                assertThat(seeker.listed())
                        .isEqualTo(History.upTo(committed + 3).listed());
                committed += 3;
            }
        }
    }

    /** What it said last that it had committed. */
    private long indexAndDie(Path folder, long before) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Indexer.class.getName(),
                        folder.toString(),
                        Long.toString(before)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long said = -1;
        int commits = 3 + random.nextInt(20);
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("committed ")) {
                    said = Long.parseLong(line.substring("committed ".length()));
                    if (--commits == 0) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(said).isPositive();
        return said;
    }
}
