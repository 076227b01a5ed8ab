package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StarterFilesTest {

    static final String FACTS = """
        slug: cooking-school
        step: MENTORING
        steps: [MENTORING, FINANCE]
        language: en
        country: BE
        nuts: BE33
        place: Liège
        level: LOCAL
        owner: {name: A house, family: CIVIL_SOCIETY}
        partners: []
        funding: [EU]
        evidence: ANECDOTAL
        sdgs: [8]
        sdgsBy: authors
        nothingKnown: [problem, objectives, roles, resources, conditions, success, obstacles, cost, since, target]
        figures:
          - {id: people, value: "12", unit: persons, period: "2020", source: paper}
        sources:
          - {id: paper, title: A paper, publisher: The press, url: "https://example.org/a", year: 2021, read: false, language: fr}
        texts:
          title: A cooking school
          summary: Founders cook side by side.
          process: ["They meet. [^paper]"]
          results: ["12 people came. [^paper]"]
          needed: [A kitchen]
          adaptable: [The food]
          firstSteps: [Ask, Find, Cook]
          figures: {people: people who came}
        """;

    @Test
    void comeWithTheTenPracticesTheInitiativeNames() throws Exception {
        assertThat(new StarterFiles().read())
                .extracting(Sheet::slug)
                .doesNotHaveDuplicates()
                .containsAll(StarterLibraryTest.THE_TEN);
    }

    @Test
    void canBeReadInEnglishFrenchAndArabicIfTheInitiativeNamesThem() throws Exception {
        assertThat(new StarterFiles().read())
                .filteredOn(sheet -> StarterLibraryTest.THE_TEN.contains(sheet.slug()))
                .allSatisfy(sheet ->
                        assertThat(sheet.texts()).containsOnlyKeys(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        source: paper}                    | source: elsewhere}               | figure people has no source
        year: 2021                        | year: 0                          | source paper has no year
        publisher: The press              | publisher: ' '                   | source paper has no publisher
        https://example.org/a             | javascript:alert(1)              | source paper has an address that is not of the web
        12 people came. [^paper]          | 12 people came.                  | has a figure without a source
        They meet. [^paper]               | They meet. [^rumour]             | cites an unknown source
        Founders cook                     | 12 founders cook                 | summary in en
        steps: [MENTORING, FINANCE]       | steps: [FINANCE]                 | the steps do not begin with the first step
        country: BE                       | country: XX                      | no such country
        needed: [A kitchen]               | needed: []                       | needed in en is neither written nor said to be unknown
        slug: cooking-school              | slug: Cooking/School             | the slug is no slug
        {people: people who came}         | {}                               | figure people has no label in en
        {people: people who came}         | {people: x, others: y}           | belongs to no figure
        value: "12"                       | value: "-12"                     | figure people is no number
        value: "12"                       | value: "1e400"                   | figure people is no number
        value: "12"                       | value: about 12                  | about 12
        , source: paper}                  | }                                | the source of figure people is missing
        period: "2020",                   |                                  | the period of figure people is missing
        year: 2021,                       |                                  | year
        publisher: The press,             |                                  | the publisher of source paper is missing
        url: "https://example.org/a",     |                                  | the url of source paper is missing
        https://example.org/a             | data:text/html,x                 | an address that is not of the web
        https://example.org/a             | //example.org                    | an address that is not of the web
        https://example.org/a             | https://you@example.org          | an address that is not of the web
        year: 2021                        | year: 12                         | source paper has no year
        They meet. [^paper]               | They [^paper] meet.              | cites before the end
        They meet. [^paper]               | '[^paper]'                       | process in en says nothing
        They meet. [^paper]               | ٣ meet.                          | has a figure without a source
        [The food]                        | ["2 dishes. [^paper]"]           | is advice and holds a figure
        [Ask, Find, Cook]                 | [Ask, Find]                      | the first steps in en are not three
        obstacles, cost, since            | obstacles, since                 | cost is neither given
        obstacles, cost, since            | obstacles, cost                  | since is neither given
        obstacles, cost, since            | obstacles, cost, funding, since  | funding is neither given
        [problem, objectives              | [problem, weather, objectives    | nothing can be unknown of weather
        steps: [MENTORING, FINANCE]       | steps: [FINANCE, MENTORING]      | the steps do not begin with
        steps: [MENTORING, FINANCE]       | steps: [MENTORING, MENTORING]    | a step stands twice
        nuts: BE33                        | nuts: west                       | no such territory
        sdgs: [8]                         | sdgs: [18]                       | there are 17 goals
        place: Liège                      | slug: again                      | uplicate
        place: Liège                      |                                  | place is missing
        level: LOCAL                      | level: PLANETARY                 | PLANETARY
        owner: {name                      | owner: {age: 3, name             | age
        {id: people                       | {colour: red, id: people         | colour
        {id: paper                        | {colour: red, id: paper          | colour
        """)
    void refuseWhatMayNotBePublished(String written, String instead, String fault) {
        assertThat(FACTS).contains(written);
        String changed = FACTS.replace(written, instead == null ? "" : instead);
        assertThatThrownBy(() -> StarterFiles.sheet(changed, List.of())).hasMessageContaining(fault);
    }

    @Test
    void refuseFieldsThatDoNotExist() {
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS + "colour: blue\n", List.of()))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS.replace("needed:", "necessary:"), List.of()))
                .hasMessageContaining("necessary");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ils se rencontrent. [^paper]            | Ils se rencontrent.             | process in fr does not cite what the original cites
        ["Ils se rencontrent. [^paper]"]        | ["Ils. [^paper]", "Se. [^paper]"] | process in fr does not cite what the original cites
        {people: personnes venues}              | {}                              | figure people has no label in fr
        language: fr                            | {language: fr, slug: other}     | expected
        texts:                                  | words:                          | a translation holds its language and its texts
        """)
    void refuseATranslationThatSaysSomethingElse(String written, String instead, String fault) {
        assertThat(Samples.FRENCH).contains(written);
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS, List.of(Samples.FRENCH.replace(written, instead))))
                .hasMessageContaining(fault);
    }

    @Test
    void takeATranslationThatSaysTheSame() {
        assertThat(StarterFiles.sheet(FACTS, List.of(Samples.FRENCH))
                        .words(Locale.FRENCH)
                        .title())
                .isEqualTo("Une école de cuisine");
    }

    @Test
    void leaveATraceThatOnlyChangesWithTheirContent() throws Exception {
        List<Sheet> sheets = new StarterFiles().read();
        assertThat(sheets)
                .allSatisfy(
                        sheet -> assertThat(Sheets.read(Sheets.write(sheet))).isEqualTo(sheet));
        assertThat(new StarterFiles().read())
                .extracting(Sheets::fingerprint)
                .isEqualTo(sheets.stream().map(Sheets::fingerprint).toList());
        String once = Sheets.fingerprint(StarterFiles.sheet(FACTS, List.of()));
        assertThat(Sheets.fingerprint(StarterFiles.sheet("# a remark\n" + FACTS, List.of())))
                .isEqualTo(once);
        assertThat(Sheets.fingerprint(StarterFiles.sheet(FACTS.replace("A kitchen", "Two"), List.of())))
                .isNotEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://x']]]]",
                "- just\n- a list",
                "",
                "{",
                "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
            })
    void refuseWhatIsNoPractice(String hostile) {
        assertThatThrownBy(() -> StarterFiles.sheet(hostile, List.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void refuseANestThatIsTooDeep() {
        String nest = "place: " + "[".repeat(5_000) + "]".repeat(5_000);
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS.replace("place: Liège", nest), List.of()))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void refuseAFileThatIsTooLongOrMakesObjectsOfItsOwn() {
        assertThatThrownBy(() -> StarterFiles.sheet("#".repeat(300_000), List.of()))
                .hasMessageContaining("300000 characters");
        assertThatThrownBy(() -> StarterFiles.sheet(
                        FACTS.replace("place: Liège", "place: !!java.net.URL [\"http://example.org\"]"), List.of()))
                .isInstanceOf(RuntimeException.class);
    }
}
