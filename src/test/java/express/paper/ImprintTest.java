package express.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa", "fa-AF", "prs", "ps"})
    void readsArabicScriptFromTheRight(String language) {
        assertThat(imprint(language).direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
        assertThat(imprint(language).isTallScript()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "uk", "ti", "so", "tr"})
    void readsTheOthersFromTheLeft(String language) {
        assertThat(imprint(language).direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "prs", "ps"})
    void knowsWhoCountsInExtendedDigits(String language) {
        assertThat(imprint(language).countsInExtendedDigits()).isTrue();
        assertThat(imprint("ar").countsInArabicDigits()).isFalse();
    }

    @Test
    void needsWhatAnAccessibleDocumentNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Imprint("en", "Title", " ", Instant.EPOCH, "{0}", ""))
                .withMessageContaining("description");
    }

    private static Imprint imprint(String language) {
        return new Imprint(language, "t", "d", Instant.EPOCH, "{0}/{1}", "");
    }
}
