package express.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenWordTest {

    @ParameterizedTest
    @CsvSource({
        "Bridge, bridge",
        "Bridge, '  BRIDGE! '",
        "rivière, RIVIERE",
        "île, Ile",
        "Brücke, bruecke",
        "Straße, STRASSE",
        "Øresund, oresund",
        "جسر, جِسْرٌ",
        "حديقة, حديقه",
        "أرنب, ارنب",
        "بوصلة, بوصـــلة",
        "мост, МОСТ",
        "мост, most",
        "φανάρι, φαναρι",
        "سلام, salam",
        "market, маркет",
        "٣٤٥, 345",
    })
    void isTheSameHoweverItIsTyped(String said, String typed) {
        assertThat(SpokenWord.same(said, typed)).isTrue();
        assertThat(SpokenWord.same(typed, said)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"bridge, river", "bridge, bridges", "جسر, نهر", "pear, pair", "bridge, ''", "bridge, '…'", "île, أ"})
    void isNotAnother(String said, String typed) {
        assertThat(SpokenWord.same(said, typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "👍", "\u202e"})
    void needsSomethingThatCanBeHeard(String word) {
        assertThat(SpokenWord.canBeHeard(word)).isFalse();
        assertThat(SpokenWord.same(word, word)).isFalse();
    }
}
