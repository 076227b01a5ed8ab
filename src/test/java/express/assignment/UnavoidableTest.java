package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnavoidableTest {

    @Test
    void countsWhoMeetsAgainWhateverIsDone() {
        assertThat(12 * Unavoidable.pairs(25, 12)).isEqualTo(168);
        assertThat(6 * (20 * Unavoidable.pairs(84, 60) + 40 * Unavoidable.pairs(83, 60)))
                .isEqualTo(8_400);
        assertThat(Unavoidable.pairs(12, 12)).isZero();
        assertThat(Unavoidable.pairs(0, 3)).isZero();
        assertThat(Unavoidable.pairs(5, 1)).isEqualTo(10);
    }
}
