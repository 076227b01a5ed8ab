package express.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import express.ui.Form.Wrong;
import express.welcome.Front.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final Words SAID = new Words("What", "Start");
    private static final List<Locale> NETWORK = List.of(Locale.forLanguageTag("nl"), Locale.FRENCH);

    @Test
    void isReadInTheReadersLanguageElseInTheNetworksFirst() {
        assertThat(Front.languageFor(Map.of("fr", SAID, "ar", SAID), ARABIC, NETWORK))
                .contains(ARABIC);
        assertThat(Front.languageFor(Map.of("fr", SAID, "en", SAID), ARABIC, NETWORK))
                .contains(Locale.FRENCH);
        assertThat(Front.languageFor(Map.of("sv", SAID), ARABIC, NETWORK)).contains(Locale.forLanguageTag("sv"));
        assertThat(Front.languageFor(Map.of(), ARABIC, NETWORK)).isEmpty();
    }

    @Test
    void standsToWhatReadersSee() {
        assertThat(Stand.of("", "", "")).isEqualTo(Stand.NOTHING);
        assertThat(Stand.of("new", "", "")).isEqualTo(Stand.NEW);
        assertThat(Stand.of("new", "old", "")).isEqualTo(Stand.CHANGED);
        assertThat(Stand.of("", "old", "")).as("taken out").isEqualTo(Stand.CHANGED);
        assertThat(Stand.of("same", "same", "")).isEqualTo(Stand.SHOWN);
        assertThat(Stand.SHOWN.isPending() || Stand.NOTHING.isPending()).isFalse();
    }

    @Test
    void takesTheLanguagesOfTheDoorInTheOrderOfTheNetworkAndNoOthers() {
        var form = new FrontForm(Map.of("languages", "en,nl,xx,fr"));
        assertThat(form.door(NETWORK).languages()).containsExactly("nl", "fr", "en");
        assertThat(new FrontForm(Map.of()).door(NETWORK).languages()).isEmpty();
        assertThat(FrontForm.languages(NETWORK)).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatNobodyCouldRingOrWriteTo() {
        assertThat(new FrontForm(Map.of("phone", "call me", "email", "nobody", "place", "x".repeat(301))).doorFaults())
                .extracting(Wrong::field)
                .containsExactlyInAnyOrder("phone", "email", "place");
        assertThat(new FrontForm(Map.of("phone", "+32 (0)4 ٢٢٢ ١١", "email", "a@b.example")).doorFaults())
                .isEmpty();
    }

    @Test
    void refusesAStartWithoutAWhat() {
        assertThat(new FrontForm(Map.of("start", "Come in")).wordFaults())
                .extracting(Wrong::field)
                .containsExactly("what");
        assertThat(new FrontForm(Map.of()).wordFaults())
                .as("nothing in this language")
                .isEmpty();
        assertThat(new FrontForm(Map.of("what", "x".repeat(3001), "start", "x".repeat(3001))).wordFaults())
                .hasSize(2);
    }
}
