package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "false, 0, 0, 0, SHOWN",
        "false, 1, 0, 0, WAITING",
        "false, 1, 1, 0, WAITING",
        "false, 1, 1, 1, SHOWN",
        "false, 2, 1, 1, WAITING",
        "false, 2, 2, 1, WAITING",
        "false, 2, 2, 2, SHOWN",
        "false, 0, 1, 0, WAITING",
        "true, 0, 0, 0, GONE",
        "true, 2, 2, 2, GONE"
    })
    void isShownOnlyWithEveryConsentInForce(boolean withdrawn, int persons, int asked, int given, Standing standing) {
        assertThat(Standing.of(withdrawn, persons, asked, given)).isEqualTo(standing);
    }
}
