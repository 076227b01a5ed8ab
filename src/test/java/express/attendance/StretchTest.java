package express.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private static Stretch seconds(long from, long until) {
        return new Stretch(NOON.plusSeconds(from), NOON.plusSeconds(until));
    }

    @Test
    void countsWhatSeveralTellOnce() {
        Stretch hour = seconds(0, 3_600);
        assertThat(Stretch.minutes(List.of(seconds(0, 600), seconds(300, 900), seconds(300, 900)), hour))
                .isEqualTo(15);
        assertThat(Stretch.minutes(List.of(seconds(-900, 300), seconds(3_300, 9_000)), hour))
                .as("only within the session")
                .isEqualTo(10);
        assertThat(Stretch.minutes(List.of(), hour)).isZero();
    }

    @Test
    void bearsClocksThatAreWrong() {
        Stretch hour = seconds(0, 3_600);
        assertThat(Stretch.minutes(List.of(seconds(900, 300), seconds(10, 10)), hour))
                .isZero();
        assertThat(Stretch.minutes(List.of(new Stretch(Instant.MIN, Instant.MAX)), hour))
                .isEqualTo(60);
        assertThat(Stretch.minutes(List.of(seconds(0, 600)), seconds(600, 0))).isZero();
    }

    @Test
    void roundsToTheNearestMinute() {
        assertThat(Stretch.minutes(Duration.ofSeconds(89))).isEqualTo(1);
        assertThat(Stretch.minutes(Duration.ofSeconds(90))).isEqualTo(2);
        assertThat(Stretch.minutes(Duration.ZERO)).isZero();
    }

    /** As long as there are seconds in which anybody said that they were there. */
    @Test
    void isTheNumberOfSecondsThatAnyOfThemHolds() {
        var random = new Random(20260329);
        for (int round = 0; round < Budget.of(400, 20_000); round++) {
            long length = 1 + random.nextInt(7_200);
            List<Stretch> stretches = new ArrayList<>();
            var there = new BitSet();
            for (int i = random.nextInt(12); i > 0; i--) {
                long from = random.nextInt(9_000) - 900;
                long until = from + random.nextInt(2_000) - 300;
                stretches.add(seconds(from, until));
                for (long second = Math.max(0, from); second < Math.min(length, until); second++) {
                    there.set((int) second);
                }
            }
            Duration expected = Duration.ofSeconds(there.cardinality());
            Stretch bounds = seconds(0, length);
            assertThat(Stretch.union(stretches, bounds)).isEqualTo(expected);
            stretches.addAll(List.copyOf(stretches));
            Collections.shuffle(stretches, random);
            assertThat(Stretch.union(stretches, bounds))
                    .as("told twice, in another order")
                    .isEqualTo(expected)
                    .isLessThanOrEqualTo(Duration.ofSeconds(length));
        }
    }
}
