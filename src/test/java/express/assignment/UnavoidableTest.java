package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

    @Test
    void heedsWhoMayGoWhere() {
        var roster = new Roster(DrawnBreakouts.webinar(1, 300, 12, 2, true));
        boolean[][] may = new boolean[300][12];
        for (boolean[] own : may) {
            Arrays.fill(own, true);
        }
        assertThat(new Unavoidable(roster, may).repeats()).isEqualTo(168);
        for (int p = 0; p < 300; p++) {
            Arrays.fill(may[p], p < 150 ? 6 : 0, p < 150 ? 12 : 6, false);
        }
        assertThat(new Unavoidable(roster, may).repeats()).isEqualTo(12 * Unavoidable.pairs(25, 6));
    }
}
