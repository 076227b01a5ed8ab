package express.services;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.ChainStep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepCountsTest {

    private final StepCounts one =
            StepCounts.of(List.of(supply(ChainStep.MENTORING, ChainStep.FINANCE), supply(ChainStep.MENTORING)));
    private final StepCounts other = StepCounts.of(List.of(supply(ChainStep.FINANCE), supply(ChainStep.NETWORKING)));

    @Test
    void countAServiceAtEachOfItsSteps() {
        assertThat(one.at(ChainStep.MENTORING)).isEqualTo(2);
        assertThat(one.at(ChainStep.FINANCE)).isOne();
        assertThat(one.at(ChainStep.NETWORKING)).isZero();
    }

    @Test
    void sayWhatIsMissingAndWhatHangsOnOneService() {
        assertThat(one.missing()).isEqualTo(4);
        assertThat(one.fragile()).isOne();
    }

    @Test
    void addUp() {
        StepCounts both = StepCounts.sum(Stream.of(one, other));
        assertThat(both.at(ChainStep.FINANCE)).isEqualTo(2);
        assertThat(both.missing()).isEqualTo(3);
        assertThat(StepCounts.sum(Stream.of()).missing()).isEqualTo(ChainStep.values().length);
    }

    private static Supply supply(ChainStep... steps) {
        int mask = Stream.of(steps).mapToInt(step -> 1 << step.ordinal()).sum();
        return new Supply(mask, 0, List.of(), List.of());
    }
}
