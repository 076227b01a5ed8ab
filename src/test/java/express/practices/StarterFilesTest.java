package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        nothingKnown: [problem, objectives, roles, resources, conditions, success, obstacles, cost]
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
                .containsExactly(
                        "demetra-competence-certification",
                        "extracompetenze-genova",
                        "forward-investor-pitch",
                        "grdr-acme",
                        "hotel-giardino",
                        "microstart",
                        "mikrofonden-vast",
                        "newcomer-startup-award",
                        "training-roots-univerbal",
                        "univerbal-interpreting-collective");
    }

    @Test
    void canAllBeReadInEnglishFrenchAndArabic() throws Exception {
        assertThat(new StarterFiles().read())
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
        steps: [MENTORING, FINANCE]       | steps: [FINANCE]                 | the first step is not among the steps
        country: BE                       | country: XX                      | no such country
        needed: [A kitchen]               | needed: []                       | needed in en is neither written nor said to be unknown
        slug: cooking-school              | slug: Cooking/School             | the slug is no slug
        {people: people who came}         | {}                               | figure people has no label in en
        """)
    void refuseWhatMayNotBePublished(String written, String instead, String fault) {
        assertThat(FACTS).contains(written);
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS.replace(written, instead), List.of()))
                .hasMessageContaining(fault);
    }

    @Test
    void refuseFieldsThatDoNotExist() {
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS + "colour: blue\n", List.of()))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS.replace("needed:", "necessary:"), List.of()))
                .hasMessageContaining("necessary");
    }

    @Test
    void refuseATranslationThatCitesSomethingElse() {
        String french = """
            language: fr
            texts:
              title: Une école de cuisine
              summary: On cuisine ensemble.
              process: ["Ils se rencontrent."]
              results: ["12 personnes sont venues. [^paper]"]
              needed: [Une cuisine]
              adaptable: [Les plats]
              firstSteps: [Demander, Trouver, Cuisiner]
              figures: {people: personnes venues}
            """;
        assertThatThrownBy(() -> StarterFiles.sheet(FACTS, List.of(french)))
                .hasMessageContaining("process in fr does not cite what the original cites");
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
