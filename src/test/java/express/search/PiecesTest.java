package express.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 10_000})
    void areEachDoneOnce(int count) throws IOException {
        var done = new AtomicIntegerArray(count);
        Pieces.work(count, () -> done::incrementAndGet);
        assertThat(IntStream.range(0, count).map(done::get)).allMatch(times -> times == 1);
    }

    @Test
    void areDoneByNoMoreWorkersThanThereAreProcessors() throws IOException {
        var workers = new AtomicInteger();
        Pieces.work(1_000, () -> {
            workers.incrementAndGet();
            return piece -> {};
        });
        assertThat(workers).hasValueBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @Test
    void failAsTheirWorkerFails() {
        assertThatThrownBy(() -> Pieces.work(100, () -> piece -> {
                    if (piece == 50) {
                        throw new IOException("broken");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> Pieces.work(3, () -> {
                    throw new IllegalStateException("nobody works");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areFinishedAlsoForSomebodyWhoIsToEnd() throws IOException {
        var done = new AtomicInteger();
        Thread.currentThread().interrupt();
        Pieces.work(10, () -> piece -> done.incrementAndGet());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).hasValue(10);
    }
}
