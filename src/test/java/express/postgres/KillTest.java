package express.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** kill -9 in the middle of writes: of the application, of its database, of both, again and again in one folder. */
class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
    private static final int KILLS = Budget.of(2, 100);
    private static final int LINES = 200;

    /** Fifteen seconds are promised; a machine that builds other things besides gets more. */
    private static final Duration START = Duration.ofSeconds(60);

    private enum Victim {
        APPLICATION,
        SERVER,
        BOTH
    }

    private final Random random = new Random(1);
    private final Path place = Folders.used("killed");
    private Duration slowest = Duration.ZERO;

    @Test
    void losesNoLineThatWasCommittedAndWritesNoneTwice() throws IOException, InterruptedException {
        long committed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            committed = writeAndDie(committed, Victim.values()[kill % Victim.values().length]);
        }
        try (ScribeProcess last = ScribeProcess.start(place)) {
            assertComplete(last.found(), committed);
        }
        LOG.info("{} kills, {} lines, slowest start after a kill {} ms", KILLS, committed, slowest.toMillis());
    }

    /** The last number that was said to be committed before the kill. */
    private long writeAndDie(long before, Victim victim) throws IOException, InterruptedException {
        long started = System.nanoTime();
        try (ScribeProcess scribe = ScribeProcess.start(place)) {
            List<Long> found = scribe.found();
            note(Duration.ofNanos(System.nanoTime() - started));
            assertComplete(found, before);
            scribe.write(1 + random.nextInt(LINES));
            if (victim != Victim.APPLICATION) {
                server().destroyForcibly();
            }
            if (victim != Victim.SERVER) {
                scribe.kill();
            }
            return scribe.lastCommitted();
        }
    }

    private void note(Duration start) {
        assertThat(start).isLessThan(START);
        slowest = start.compareTo(slowest) > 0 ? start : slowest;
    }

    private ProcessHandle server() throws IOException {
        long pid = PidFile.read(DataFolder.at(place).data()).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** One more may be there: it was committed, and its writer killed before it could say so. */
    private static void assertComplete(List<Long> found, long committed) {
        assertThat((long) found.size()).isBetween(committed, committed + 1);
        assertThat(found)
                .isEqualTo(LongStream.rangeClosed(1, found.size()).boxed().toList());
    }
}
