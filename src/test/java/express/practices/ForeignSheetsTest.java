package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.practices.SheetRefused.Fault;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ForeignSheetsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Sheet sheet = Samples.translated("cooking-school", "A cooking school");
    private final String json = Sheets.write(sheet);

    @Test
    void readsASheetAsItWasWritten() {
        assertThat(ForeignSheets.read(JSON.readTree(json))).isEqualTo(sheet);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A cooking school         | <script>alert(1)</script>      | MARKUP
        A cooking school         | <b onclick=x>                  | MARKUP
        Founders cook            | </p>Founders                   | MARKUP
        "Liège"                  | "<!-- Liège"                   | MARKUP
        https://example.org/a    | JavaScript:alert(1)            | MARKUP
        https://example.org/a    | data:text/plain,a              | RULES
        https://example.org/a    | https://me@example.org/a       | RULES
        A cooking school         | A \\u202Eloohcs                | SIGNS
        A cooking school         | A \\u2066school                | SIGNS
        A cooking school         | A \\u0000school                | SIGNS
        A cooking school         | A \\u001bschool                | SIGNS
        A cooking school         | A \\ud800school                | SIGNS
        A cooking school         | A \\uffffschool                | SIGNS
        [^paper]                 | [^rumour]                      | RULES
        "slug":"cooking-school"  | "slug":"Cooking School"        | RULES
        "step":"MENTORING"       | "step":"BUNGEE"                | UNREADABLE
        "step":"MENTORING"       | "step":null                    | UNREADABLE
        "country":"BE"           | "country":"XX"                 | RULES
        "value":12               | "value":1e999999999            | RULES
        "value":12               | "value":1e-999999999           | RULES
        "value":12               | "value":"a dozen"              | UNREADABLE
        "Ask"                    | null                           | UNREADABLE
        "texts":{                | "more":1,"texts":{             | UNREADABLE
        "fr":{                   | "not a language":{             | RULES
        "needed":["A kitchen"]   | "needed":null                  | UNREADABLE
        "title":"A cooking school" | "secret":["x"]               | UNREADABLE
        """)
    void refusesWithTheReason(String said, String instead, Fault fault) {
        assertThat(json).contains(said);
        assertThatThrownBy(() -> ForeignSheets.read(JSON.readTree(json.replace(said, instead))))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    /** Joiners belong to Persian and to emoji, marks of direction to names among other words. */
    @ParameterizedTest
    @ValueSource(strings = {"می\u200cخواهم", "👩\u200d🍳", "R&D < 5", "C\u200e", "O'Neill", "1 < 2", "a <- b", "a < b"})
    void letsWordsBeWords(String words) {
        String written = json.replace("\"Liège\"", JSON.writeValueAsString(words));
        assertThat(ForeignSheets.read(JSON.readTree(written)).place()).isEqualTo(words);
    }

    /** What is longer than authors here may write could not be adapted here. */
    @ParameterizedTest
    @CsvSource({"'\"A paper\"', 301", "'\"The press\"', 201", "https://example.org/a, 501"})
    void refusesASourceThatIsLongerThanAnyHere(String said, int length) {
        String without = said.replace("\"", "");
        String instead = said.replace(without, without + "x".repeat(length - without.length()));
        assertThat(json).contains(said);
        assertThatThrownBy(() -> ForeignSheets.read(JSON.readTree(json.replace(said, instead))))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.LENGTH));
    }

    @Test
    void refusesASectionThatCouldNotBeWrittenHere() {
        String alone = Sheets.write(Samples.sheet("cooking-school", "A cooking school"));
        String many = alone.replace("[\"A kitchen\"]", JSON.writeValueAsString(Collections.nCopies(301, "x")));
        String much =
                alone.replace("[\"A kitchen\"]", JSON.writeValueAsString(Collections.nCopies(13, "x".repeat(4_900))));
        for (String written : List.of(many, much)) {
            assertThatThrownBy(() -> ForeignSheets.read(JSON.readTree(written)))
                    .isInstanceOfSatisfying(
                            SheetRefused.class,
                            refused -> assertThat(refused.fault()).isEqualTo(Fault.LENGTH));
        }
    }

    @Test
    void refusesWhatIsFarTooLong() {
        String written = json.replace("A kitchen", "A kitchen ".repeat(2_000));
        assertThatThrownBy(() -> ForeignSheets.read(JSON.readTree(written)))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.LENGTH));
        String many = json.replace("[\"A kitchen\"]", JSON.writeValueAsString(Collections.nCopies(5_000, "x")));
        assertThatThrownBy(() -> ForeignSheets.read(JSON.readTree(many)))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.LENGTH));
    }
}
