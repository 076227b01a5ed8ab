package express.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SumTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5000 | 5000",
                "5 000 | 5000",
                "5.000 | 5000",
                "5,000 | 5000",
                "5'000 | 5000",
                "5.000,50 | 5000.50",
                "5,000.50 | 5000.50",
                "1.234.567,8 | 1234567.8",
                "5000,5 | 5000.5",
                "€ 893.62 | 893.62",
                "893,62 EUR | 893.62",
                "٥٠٠٠ | 5000",
                "٥٬٠٠٠٫٥٠ | 5000.50",
                "-20 | -20",
                "0 | 0"
            })
    void readsSumsAsPeopleWriteThem(String typed, BigDecimal sum) {
        assertThat(Sum.read(typed)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(sum));
    }

    /** In money that is booked, what reads in two ways is asked for again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250,50 | 1250.50",
                "1,250.50 | 1250.50",
                "1.250.000 | 1250000",
                "1250,5 | 1250.5",
                "12 500 | 12500"
            })
    void readsSurelyWhatReadsInOneWay(String typed, BigDecimal sum) {
        assertThat(Sum.readSurely(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(sum));
    }

    /** Dinars have a thousand parts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.250 | 0.250",
                "12,5 | 12.5",
                "12.3450 | 12.345",
                "12,3450 | 12.345",
                "12٫345 | 12.345",
                "1250,345 | 1250.345",
                "1 250,345 | 1250.345",
                "1.250,345 | 1250.345",
                "1,250.345 | 1250.345",
                "1,250,000 | 1250000",
                "12345 | 12345"
            })
    void readsSurelyPartsOfAThousand(String typed, BigDecimal sum) {
        assertThat(Sum.readSurely(typed, 3))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(sum));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "1,234", "12.3456", "12.34500", "12.34567"})
    void asksAgainForDinarsThatReadInTwoWays(String typed) {
        assertThat(Sum.readSurely(typed, 3)).isEmpty();
    }

    /** Another sign than between thousands is that of cents, of which there are two. */
    @ParameterizedTest
    @ValueSource(strings = {"1,234.500", "1.234,500", "1.234,567.890"})
    void readsNoCentsAsThousands(String typed) {
        assertThat(Sum.readSurely(typed)).isEmpty();
        assertThat(Sum.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "€ 12.500", "٥٬٠٠٠٫٥٠x"})
    void asksAgainForWhatReadsInTwo(String typed) {
        assertThat(Sum.readSurely(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "much",
                "1e9",
                "12,34,56",
                "0x10",
                "5.0000,1",
                "0.001",
                "--5",
                "5000 or more",
                "<b>5</b>"
            })
    void readsNothingElse(String typed) {
        assertThat(Sum.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 1_000, 100_000})
    void readsNoSumThatIsTooLongToBeOne(int digits) {
        assertThat(Sum.read("9".repeat(digits))).isEmpty();
    }
}
