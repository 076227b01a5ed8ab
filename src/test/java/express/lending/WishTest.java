package express.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0, true",
        "10, 0, true",
        "10.00, 0, true",
        "10.50, 0, false",
        "10.5, 1, true",
        "10.55, 1, false",
        "10.55, 2, true",
        "-1, 2, false",
        "0, 2, false",
        "more, 2, false"
    })
    void paysNoMoreThanThereAreCoinsFor(String extra, int decimals, boolean right) {
        Wish wish = Wish.of(Loans.micro(), Map.of("extra", extra));
        assertThat(wish.form(decimals).isWrong("extra")).isNotEqualTo(right);
    }
}
