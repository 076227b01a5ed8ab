package express.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.NetworkId;
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
    void leavesALanguageInWhichNothingIsSaid() {
        Front front = Front.nothing(NetworkId.next()).with("fr", SAID);
        assertThat(front.with("fr", new Words("", "")).words()).isEmpty();
        assertThat(front.in("ar").blank()).isTrue();
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
