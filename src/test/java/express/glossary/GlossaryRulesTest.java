package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryRulesTest {

    private static final String HOTEL = "- id: hotel\n  terms:\n    en: {say: [hotel]}\n    uk: {say: [готель]}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        - id: inn\\n  terms:\\n    en: {say: [Hotel]}           | inn, en: 'hotel' is a term of hotel at finance.yaml:1 too
        - id: inn\\n  terms:\\n    en: {say: [inn, inn]}        | inn, en: 'inn' stands twice
        - id: inn\\n  terms:\\n    en: {say: [inn], also: [help]} | inn, en: 'help' means too much to stand for this by itself
        - id: inn\\n  broader: [house]\\n  terms:\\n    en: {say: [inn]} | no concept is called 'house'
        - id: inn\\n  related: [house]\\n  terms:\\n    en: {say: [inn]} | no concept is called 'house'
        - id: inn\\n  related: [inn]\\n  terms:\\n    en: {say: [inn]} | 'inn' is wider or narrower, which is nearer than related
        - id: inn\\n  broader: [inn]\\n  terms:\\n    en: {say: [inn]} | 'inn' is wider than itself
        - id: hotel\\n  terms:\\n    en: {say: [inn]}           | 'hotel' stands already at finance.yaml:1
        - id: inn\\n  terms:\\n    uk: {say: [корчма]}          | 'inn' has no English word, by which editors know it
        - id: inn\\n  terms:\\n    en: {say: [inn]}\\n    uk: {say: [кoрчма]} | inn, uk: 'кoрчма' mixes letters of two scripts, which look alike
        - id: inn\\n  terms:\\n    en: {say: [inn]}\\n    uk: {say: [ξενώνας]} | inn, uk: 'ξενώνας' is written in another script than its language
        - id: inn\\n  terms:\\n    en: {say: [inn]}\\n    ar: {say: [کرم]} | inn, ar: 'کرم' has a letter of another language that looks like its own
        - id: inn\\n  terms:\\n    en: {say: [inn, '...']}      | inn, en: '...' is no word
        - id: inn\\n  terms:\\n    en: {say: [inn]}\\n    xx: {say: [x]} | 'xx' is none of the languages of the glossary
        - id: inn\\n  termes:\\n    en: {say: [inn]}            | 'termes' is not known here
        - id: Inn\\n  terms:\\n    en: {say: [inn]}             | a concept without an id such as 'loan-guarantee'
        - id: inn\\n  terms:\\n    en: {says: [inn]}            | 'says' is not known here
        - id: inn\\n  terms:\\n    en: [inn]                    | names with values are expected here
        """)
    void saysWhatIsWrong(String concept, String fault) {
        assertThat(faults(HOTEL + concept.replace("\\n", "\n") + "\n", Set.of()))
                .extracting(Fault::what)
                .contains(fault);
    }

    @Test
    void saysItOnTheLineOfTheConcept() {
        assertThat(faults(HOTEL + "- id: inn\n  terms:\n    en: {say: [hotel]}\n", Set.of()))
                .extracting(Fault::toString)
                .containsExactly("finance.yaml:5: inn, en: 'hotel' is a term of hotel at finance.yaml:1 too");
    }

    @Test
    void findsTermsThatAreNotInNormalForm() {
        assertThat(faults("- id: cafe\n  terms:\n    en: {say: [cafe\u0301]}\n", Set.of()))
                .extracting(Fault::what)
                .containsExactly("cafe, en: 'cafe\u0301' is not in normal form NFC");
    }

    @Test
    void letsTwoConceptsShareATermOnPurpose() {
        String inn = "- id: inn\n  terms:\n    en: {say: [hotel]}\n";
        String wider = "- id: inn\n  broader: [hotel]\n  terms:\n    en: {say: [hotel]}\n";

        assertThat(faults(HOTEL + inn, Set.of(Set.of("inn", "hotel")))).isEmpty();
        assertThat(faults(HOTEL + wider, Set.of())).isEmpty();
        assertThat(faults(HOTEL, Set.of(Set.of("inn", "hotel"))))
                .extracting(Fault::toString)
                .containsExactly("rules/ambiguities.yaml:1: no concept is called 'inn'");
    }

    private static List<Fault> faults(String yaml, Set<Set<String>> ambiguities) {
        List<Fault> faults = new ArrayList<>();
        List<Concept> concepts = new ConceptReader(Theme.FINANCE, faults).read(yaml);
        return GlossaryRules.faults(new Glossary(
                concepts,
                ambiguities,
                new Glossary.Words(Map.of(Locale.ENGLISH, Set.of("help")), Map.of()),
                faults,
                1));
    }
}
