package express.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sum over few people tells what one of them had, whatever members have decided to show. */
class OpennessTest {

    @ParameterizedTest(name = "{0}, {1} people: hours {2}, income {3}")
    @CsvSource({
        "NOTHING, 0, false, false",
        "NOTHING, 1, false, false",
        "NOTHING, 4, false, false",
        "NOTHING, 5, true,  true",
        "HOURS,   1, true,  false",
        "HOURS,   4, true,  false",
        "HOURS,   5, true,  true",
        "ALL,     1, true,  true"
    })
    void tellsASumOfFewOnlyWhereEachIsShown(Openness shows, int people, boolean hours, boolean income) {
        assertThat(shows.sumsHours(people)).isEqualTo(hours);
        assertThat(shows.sumsIncome(people)).isEqualTo(income);
    }
}
