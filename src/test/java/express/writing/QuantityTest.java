package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1250            | 1250
        12.5            | 12.5
        12,5            | 12.5
        0,125           | 0.125
        0.125           | 0.125
        1 250,5         | 1250.5
        1 250       | 1250
        1,250,000       | 1250000
        1.250.000       | 1250000
        1,250.50        | 1250.50
        1.250,50        | 1250.50
        1’250           | 1250
        ١٢٥٠            | 1250
        ١٬٢٥٠٫٥         | 1250.5
        ۱۲              | 12
        999999999999999.999999 | 999999999999999.999999
        """)
    void readsNumbersAsPeopleTypeThem(String typed, String number) {
        assertThat(Quantity.of(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "1,250",
                "1.250",
                "many",
                "12%",
                "1e9",
                "1.2.3",
                "1,2,3",
                "9999999999999999",
                "1.1234567",
                "½",
                "NaN",
                "0x10",
                "<script>"
            })
    void guessesNothing(String typed) {
        assertThat(Quantity.of(typed)).isEmpty();
    }

    @Test
    void ignoresMarksOfDirection() {
        assertThat(Quantity.of("\u200F١٢\u200E")).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.250", "12.5", "0.125", "1250", "999.999", "100.000000"})
    void readsAgainWhatItShows(String value) {
        BigDecimal kept = new BigDecimal(value);
        assertThat(new BigDecimal(Quantity.of(Quantity.typed(kept)))).isEqualByComparingTo(kept);
    }
}
