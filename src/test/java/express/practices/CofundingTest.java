package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.practices.Cofunding.Extent;
import express.practices.Cofunding.Programme;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CofundingTest {

    /** In the place of {@code funding: [EU]} in the facts of a sample. */
    static final String SUPPORTED = """
        funding: [EU]
        cofunding:
          extent: COFUNDED
          programmes: [ESF, ERASMUS_PLUS]
          project: Open Doors, 2021-1-BE02
          disclaimer: Views are those of the authors.\
        """;

    /** As the releases wrote it that knew of no co-funding; whoever has it must not get it again as something new. */
    private static final String OLD = """
        {"slug":"cooking-school","step":"MENTORING","steps":["MENTORING","FINANCE"],"language":"en","country":"BE",\
        "nuts":"BE33","place":"Liège","level":"LOCAL","since":null,"until":null,"owner":{"name":"A house",\
        "family":"CIVIL_SOCIETY","website":null},"partners":[],"target":null,"cost":null,"funding":["EU"],\
        "evidence":"ANECDOTAL","sdgs":[8],"sdgsBy":"authors","contact":null,"nothingKnown":["problem","objectives",\
        "roles","resources","conditions","success","obstacles","cost","since","target"],"figures":[{"id":"people",\
        "value":12,"qualifier":null,"unit":"persons","period":"2020","source":"paper"}],"sources":[{"id":"paper",\
        "title":"A paper","publisher":"The press","url":"https://example.org/a","year":2021,"read":false,\
        "language":"fr"}],"texts":{"en":{"title":"A cooking school","summary":"Founders cook side by side.",\
        "figures":{"people":"people who came"},"adaptable":["The food"],"firstSteps":["Ask","Find","Cook"],\
        "needed":["A kitchen"],"process":["They meet. [^paper]"],"results":["12 people came. [^paper]"]}}}\
        """;

    private static final int RECORDS = "long".equals(System.getProperty("express.tests")) ? 20_000 : 500;
    private static final List<String> WORDS =
            List.of("Open Doors", "أبواب مفتوحة", "R&D < 5", "\"quoted\"", "2021-1-BE02", "Τα τοπικά", "é\\n", "+");

    static Stream<Long> seeds() {
        return LongStream.range(0, RECORDS).boxed();
    }

    @Test
    void leavesOldRecordsAsTheyWere() {
        assertThat(Sheets.read(OLD).cofunding()).isNull();
        assertThat(Sheets.write(Sheets.read(OLD))).isEqualTo(OLD);
        assertThat(Sheets.write(StarterFiles.sheet(StarterFilesTest.FACTS, List.of())))
                .isEqualTo(OLD);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesBackWhateverItSays(long seed) {
        var random = new Random(seed);
        var said = new Cofunding(
                random.nextBoolean() ? Extent.FUNDED : Extent.COFUNDED,
                Stream.of(Programme.values())
                        .filter(programme -> random.nextInt(4) == 0)
                        .toList(),
                words(random),
                words(random));
        String written = OLD.replace(
                "\"funding\":[\"EU\"],",
                "\"funding\":[\"EU\"],\"cofunding\":" + JsonMapper.shared().writeValueAsString(said) + ",");
        assertThat(Sheets.read(written).cofunding()).isEqualTo(said);
        assertThat(Sheets.write(Sheets.read(written))).isEqualTo(written);
        assertThat(Sheets.read(written).at("elsewhere").withoutPictures().cofunding())
                .isEqualTo(said);
        assertThat(ForeignSheets.read(JsonMapper.shared().readTree(written)).cofunding())
                .isEqualTo(said);
    }

    private static @Nullable String words(Random random) {
        return random.nextBoolean() ? null : WORDS.get(random.nextInt(WORDS.size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        funding: [EU]       | funding: [MEMBERS]        | is not among those who pay
        [ESF, ERASMUS_PLUS] | [ESF, ESF]                | a programme stands twice
        [ESF, ERASMUS_PLUS] | [ESF, LOTTERY]            | LOTTERY
        [ESF, ERASMUS_PLUS] | [ESF, null]               | ull
        extent: COFUNDED    | extent: PRAISED           | PRAISED
        extent: COFUNDED    | project: null             | uplicate
        project: Open       | emblem: Open              | emblem
        Open Doors, 2021-1-BE02 | ' '                   | a project without a name
        Views are those of the authors. | ' '           | a disclaimer that says nothing
        """)
    void isRefusedWhereItCannotBe(String written, String instead, String fault) {
        String facts = StarterFilesTest.FACTS.replace("funding: [EU]", SUPPORTED);
        assertThat(StarterFiles.sheet(facts, List.of()).cofunding()).isNotNull();
        assertThat(facts).contains(written);
        String quoted = instead.equals(" ") ? "' '" : instead;
        assertThatThrownBy(() -> StarterFiles.sheet(facts.replace(written, quoted), List.of()))
                .hasMessageContaining(fault);
    }

    @Test
    void saysHowFarTheUnionPaid() {
        String facts = StarterFilesTest.FACTS.replace("funding: [EU]", "funding: [EU]\ncofunding: {programmes: [ESF]}");
        assertThatThrownBy(() -> StarterFiles.sheet(facts, List.of()))
                .hasMessageContaining("the extent of the co-funding is missing");
    }
}
