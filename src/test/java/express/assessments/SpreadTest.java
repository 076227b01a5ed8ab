package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import express.assessments.Spread.Accord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final int ROUNDS = "long".equals(System.getProperty("express.tests")) ? 100_000 : 2_000;

    private final Random chance = new Random(20_261_127);

    @Test
    void isWhatOtherProgramsCount() {
        // R: quantile(c(1, 2, 3, 4)) and quantile(c(0, 2, 7, 9, 10))
        assertThat(Spread.of(List.of(4, 1, 3, 2))).isEqualTo(new Spread(4, 1, 1.75, 2.5, 3.25, 4));
        assertThat(Spread.of(List.of(10, 0, 9, 2, 7))).isEqualTo(new Spread(5, 0, 2, 7, 9, 10));
        assertThat(Spread.of(List.of(6))).isEqualTo(new Spread(1, 6, 6, 6, 6, 6));
    }

    @Test
    void liesInOrderHoweverScoresCome() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Integer> scores = scores();
            Spread spread = Spread.of(scores);
            Collections.shuffle(scores, chance);
            assertThat(Spread.of(scores)).isEqualTo(spread);
            assertThat(List.of(spread.lowest(), spread.lower(), spread.median(), spread.upper(), spread.highest()))
                    .isSorted();
        }
    }

    private List<Integer> scores() {
        return new ArrayList<>(IntStream.range(0, 1 + chance.nextInt(12))
                .mapToObj(it -> chance.nextInt(11))
                .toList());
    }

    @Test
    void turnsAroundWithTheScale() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Integer> scores = scores();
            Spread spread = Spread.of(scores);
            Spread turned = Spread.of(scores.stream().map(it -> 10 - it).toList());
            assertThat(turned.median()).isCloseTo(10 - spread.median(), within(1e-9));
            assertThat(turned.upper()).isCloseTo(10 - spread.lower(), within(1e-9));
        }
    }

    @Test
    void leavesAtLeastHalfOnEachSideOfTheMedian() {
        for (int i = 0; i < ROUNDS; i++) {
            List<Integer> scores = scores();
            double median = Spread.of(scores).median();
            assertThat(scores.stream().filter(it -> it <= median).count() * 2).isGreaterThanOrEqualTo(scores.size());
            assertThat(scores.stream().filter(it -> it >= median).count() * 2).isGreaterThanOrEqualTo(scores.size());
        }
    }

    @Test
    void saysInHowFarPeopleAgree() {
        assertThat(Spread.of(List.of(6, 7, 7, 8)).accord()).isEqualTo(Accord.AGREED);
        assertThat(Spread.of(List.of(3, 5, 7, 8)).accord()).isEqualTo(Accord.MIXED);
        assertThat(Spread.of(List.of(0, 1, 9, 10)).accord()).isEqualTo(Accord.DIVIDED);
    }

    @Test
    void standsFromTheOtherEndForThoseWhoReadFromTheRight() {
        Spread spread = Spread.of(List.of(2, 3, 4, 8));
        Strip left = new Strip(spread, null, false);
        Strip right = new Strip(spread, null, true);
        assertThat(left.at(0)).isEqualTo("3.0%").isEqualTo(right.at(10));
        assertThat(left.boxStart()).isEqualTo(left.at(spread.lower()));
        assertThat(right.boxStart()).isEqualTo(right.at(spread.upper()));
        assertThat(left.boxWidth()).isEqualTo(right.boxWidth());
    }
}
