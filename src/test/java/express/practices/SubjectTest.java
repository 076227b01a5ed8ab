package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a record says it is about; that one without subjects is written as ever stands in {@link CofundingTest}. */
class SubjectTest {

    private static final String SUBJECTS = "sdgsBy: authors\nsubjects: [microcredit, of-another-glossary, mentoring]";

    private final Sheet sheet = sheet(SUBJECTS);

    private static Sheet sheet(String instead) {
        return StarterFiles.sheet(StarterFilesTest.FACTS.replace("sdgsBy: authors", instead), List.of());
    }

    @Test
    void comesBackInTheOrderOfItsImportance() {
        List<String> said = List.of("microcredit", "of-another-glossary", "mentoring");
        String written = Sheets.write(sheet);
        assertThat(Sheets.read(written).subjects()).isEqualTo(said);
        assertThat(Sheets.write(Sheets.read(written))).isEqualTo(written);
        assertThat(sheet.at("elsewhere").untranslated().subjects()).isEqualTo(said);
        assertThat(ForeignSheets.read(JsonMapper.shared().readTree(written)).subjects())
                .isEqualTo(said);
    }

    @Test
    void isCalledAsTheReaderCallsItOrElseInEnglishAndPassedOverIfNobodyKnowsIt() {
        assertThat(Subject.words(sheet, Locale.GERMAN)).containsExactly("Mikrokredit", "Mentoring");
        assertThat(Subject.of(sheet, Locale.JAPANESE))
                .first()
                .isEqualTo(new Subject("microcredit", "microcredit", Locale.ENGLISH, "/glossary/microcredit"));
        assertThat(Subject.of(sheet, Locale.of("ar")).getLast().search())
                .isEqualTo("/search?q=%D8%A5%D8%B1%D8%B4%D8%A7%D8%AF");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [loan, loan]          | a subject stands twice
        [Loan]                | a subject is no concept
        [a loan]              | a subject is no concept
        ['']                  | a subject is no concept
        ["loan\\n"]           | a subject is no concept
        [-loan]               | a subject is no concept
        [قرض]                 | a subject is no concept
        [null]                | ull
        """)
    void isRefusedWhereItCannotBeOne(String said, String fault) {
        assertThatThrownBy(() -> sheet("sdgsBy: authors\nsubjects: " + said)).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15})
    void isOneOfFourteenAtMost(int many) {
        String said = IntStream.range(0, many).mapToObj(i -> "loan-" + i).collect(Collectors.joining(", ", "[", "]"));
        if (many <= Sheet.MOST_SUBJECTS) {
            assertThat(sheet("sdgsBy: authors\nsubjects: " + said).subjects()).hasSize(many);
        } else {
            assertThatThrownBy(() -> sheet("sdgsBy: authors\nsubjects: " + said))
                    .hasMessageContaining("more than 14 subjects");
        }
    }

    @Test
    void isNamedOfEveryStarterInThreeLanguages() throws Exception {
        for (Sheet starter : new StarterFiles().read()) {
            for (String language : List.of("en", "fr", "ar")) {
                assertThat(Subject.of(starter, Locale.of(language)))
                        .as(starter.slug())
                        .hasSize(starter.subjects().size())
                        .hasSizeGreaterThan(6)
                        .allMatch(subject -> subject.language().getLanguage().equals(language));
            }
        }
    }
}
