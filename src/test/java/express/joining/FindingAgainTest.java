package express.joining;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.joining.MadePeople.Made;
import express.joining.MadePeople.Population;
import express.joining.Measure.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Among made people in four scripts, those who come again are found, and others are not taken for them. */
class FindingAgainTest {

    private final int people = Budget.of(5_000, 100_000);
    private final MadePeople made = new MadePeople(7);
    private final Population population = made.make(people, people / 10);
    private final List<Made> strangers = made.strangers(people / 10, people);
    private final Measure measure = new Measure(population);

    @Test
    void findsMostAndSeldomSomebodyElse() {
        Quality quality = measure.quality(population.again(), strangers, Likeness.ASKED);
        assertThat(quality.recall()).isGreaterThan(0.9);
        assertThat(quality.precision()).isGreaterThan(Budget.of(0.97, 0.92));
        assertThat(quality.alarms()).isLessThan(Budget.of(0.15, 0.65));
    }

    /** The limit rises with the files, so that few are asked about strangers, and most are found all the same. */
    @Test
    void findsMostByTheLimitOfAHundredThousandFiles() {
        Quality quality = measure.quality(population.again(), strangers, Likeness.asked(100_000));
        assertThat(quality.recall()).isGreaterThan(0.75);
        assertThat(quality.precision()).isGreaterThan(0.96);
        assertThat(quality.alarms()).isLessThan(Budget.of(0.05, 0.15));
    }
}
