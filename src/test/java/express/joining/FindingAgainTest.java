package express.joining;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.joining.Measure.Quality;
import org.junit.jupiter.api.Test;

/** Among made people in four scripts, those who come again are found, and others are not taken for them. */
class FindingAgainTest {

    @Test
    void findsMostAndSeldomSomebodyElse() {
        int people = Budget.of(5_000, 100_000);
        var made = new MadePeople(7);
        var population = made.make(people, people / 10);
        var measure = new Measure(population);
        Quality quality = measure.quality(population.again(), made.strangers(people / 10, people), Likeness.ASKED);
        assertThat(quality.recall()).isGreaterThan(0.9);
        assertThat(quality.precision()).isGreaterThan(Budget.of(0.97, 0.92));
        assertThat(quality.alarms()).isLessThan(Budget.of(0.15, 0.65));
    }
}
