package express.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JcsTest {

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesNumbersAsTheStandardDoes(String bits, String written) {
        assertThat(Jcs.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(written);
    }

    @Test
    void writesNumbersAsAnotherLibraryDoes() throws Exception {
        var random = new Random(8785);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Jcs.number(value)).isEqualTo(NumberToJSON.serializeNumber(value));
            }
        }
    }

    /** RFC 8785, section 3.2.2 and 3.2.3. */
    @Test
    void ordersNamesAndEscapesAsAnotherLibraryDoes() throws Exception {
        String text = """
            {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
             "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
             "literals": [null, true, false], "\\u20ac": "Euro Sign", "\\r": "Carriage Return",
             "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face",
             "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis", "none": {}, "empty": []}
            """;
        assertThat(Jcs.text(Json.read(text)))
                .isEqualTo(new JsonCanonicalizer(text).getEncodedString())
                .contains("\"literals\":[null,true,false]");
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> Jcs.text(Json.object().put("a", "\ud83d")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"", "[]", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}", "{'a':1}", "\"text\"", "{\"a\":1e999}"})
    void isGivenOnlyWhatAllReadersUnderstandAlike(String text) {
        assertThatThrownBy(() -> Jcs.text(Json.read(text)))
                .isInstanceOfAny(Json.Unreadable.class, IllegalArgumentException.class);
    }
}
