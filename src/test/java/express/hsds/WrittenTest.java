package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WrittenTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"a\":{\"b\":[1,2.50,-3e10,true,false,null,\"\"]},\"c\":[{},[]]}",
                "{\"quoted \\\" and \\\\\":\"lines\\nand\\ttabs\\r\\b\\f\\u0001/\"}",
                "{\"\u0627\u0644\u0627\u0633\u0645\":\"\ud83d\ude00 \u05e9\u05dc\u05d5\u05dd\"}"
            })
    void readsAgainAsItWas(String json) {
        var read = JSON.readTree(json);
        assertThat(JSON.readTree(Written.of(read))).isEqualTo(read);
    }

    /** Whatever sign stands in a text, also half of a pair. */
    @Test
    void quotesEverySign() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            random.ints(20, 0, i % 2 == 0 ? 0x80 : 0x10000).forEach(sign -> text.append((char) sign));
            var said = Said.object().put(text.toString(), text.reverse().toString());
            assertThat(JSON.readTree(Written.of(said))).isEqualTo(said);
        }
    }
}
