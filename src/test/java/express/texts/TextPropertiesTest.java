package express.texts;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of every text, whatever people do to it, compared with a model that remembers everything. */
class TextPropertiesTest {

    private static final int SEQUENCES = Budget.of(300, 20_000);

    @Test
    void holdWhateverHappensToAText() {
        LongStream.range(0, SEQUENCES).forEach(TextPropertiesTest::live);
    }

    private static void live(long seed) {
        var life = new LifeOfAText(seed);
        try {
            life.live();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("seed " + seed + ", after " + life.past(), failure);
        }
        assertThat(life.past()).hasSizeGreaterThan(5);
    }
}
