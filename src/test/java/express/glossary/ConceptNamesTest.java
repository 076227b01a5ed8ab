package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConceptNamesTest {

    private final Vocabulary vocabulary = new Vocabulary();
    private final ConceptNames names = new ConceptNames(vocabulary);

    @Test
    void callsAConceptAsTheReaderDoes() {
        assertThat(names.listNarrowest(List.of("country-it"), Locale.FRENCH))
                .containsExactly(new ConceptNames.Name("country-it", "Italie", Locale.FRENCH, "/glossary/country-it"));
        assertThat(names.listNarrowest(List.of("country-it"), Locale.JAPANESE))
                .containsExactly(new ConceptNames.Name("country-it", "Italy", Locale.ENGLISH, "/glossary/country-it"));
    }

    @Test
    void leavesOutWhatIsOnlyWiderAndWhatItDoesNotKnow() {
        Concept narrow = vocabulary.glossary().list().stream()
                .filter(concept -> !concept.broader().isEmpty())
                .findFirst()
                .orElseThrow();
        List<String> all = List.of(narrow.broader().getFirst(), "no-such-thing", narrow.id(), narrow.id());
        assertThat(names.listNarrowest(all, Locale.ENGLISH))
                .extracting(ConceptNames.Name::path)
                .containsExactly(narrow.path());
    }
}
