package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {

    @Test
    void keepsWhatBothWroteInDifferentPlaces() {
        assertThat(Blend.of(
                        "First paragraph\n\nSecond paragraph",
                        "First and best paragraph\n\nSecond paragraph",
                        "First paragraph\n\nSecond paragraph\nA third one"))
                .contains("First and best paragraph\n\nSecond paragraph\nA third one");
    }

    @Test
    void putsBothBehindEachOtherWhereBothAdded() {
        assertThat(Blend.of("", "mine first", "and mine")).contains("mine first and mine");
    }

    @Test
    void asksWhereBothReplacedTheSameWords() {
        assertThat(Blend.of("we meet on Monday", "we meet on Tuesday", "we meet on Friday"))
                .isEmpty();
    }

    @Test
    void losesNoWordWhateverTwoPeopleAdd() {
        var chance = new Random(33);
        for (int round = 0; round < 500; round++) {
            List<String> base = words(3 + chance.nextInt(12), "b" + round);
            String one = added(chance, base, "one" + round);
            String other = added(chance, base, "other" + round);
            Optional<String> blended = Blend.of(text(base), one, other);
            assertThat(blended).isPresent();
            assertThat(blended.get().split("\\s+"))
                    .contains("one" + round, "other" + round)
                    .containsAll(base);
        }
    }

    private static List<String> words(int many, String mark) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            words.add(mark + "x" + i);
        }
        return words;
    }

    private static String text(List<String> words) {
        return String.join(" ", words);
    }

    private static String added(Random chance, List<String> base, String word) {
        List<String> more = new ArrayList<>(base);
        more.add(chance.nextInt(base.size() + 1), word);
        return text(more);
    }
}
