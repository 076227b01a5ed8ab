package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {

    private static final Alike ALIKE = new Alike(GlossaryFiles.read());

    @ParameterizedTest
    @CsvSource({"en, microcredti, microcredit", "sv, entrepenör, entreprenor", "de, dolmetcher, dolmetscher"})
    void knowWhatWasMeant(String language, String typed, String meant) {
        assertThat(nearest(typed, language)).contains(meant);
    }

    /** Short words are near to too many others, and a first letter is hardly ever wrong. */
    @Test
    void leaveShortAndFarWordsAlone() {
        assertThat(nearest("lone", "en")).isEmpty();
        assertThat(nearest("xicrocredit", "en")).isEmpty();
        assertThat(nearest("zebra", "en")).isEmpty();
        assertThat(nearest("", "en")).isEmpty();
    }

    private static Iterable<String> nearest(String typed, String language) {
        return ALIKE.nearest(Folded.term(Locale.of(language), typed), Tongues.place(Locale.of(language)));
    }
}
