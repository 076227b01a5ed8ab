package express.texts;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    @ParameterizedTest
    @CsvSource({
        "'Loans for women', 'Loans for young women', 'Small loans for women', 'Small loans for young women'",
        "'Loans', 'Loans for women', 'Loans without interest', 'Loans for women without interest'",
        "'Loans for women', 'Loans for women', 'Grants for women', 'Grants for women'",
        "'a b c d', 'a c d', 'a b c e', 'a c e'",
        "'a b c', '', 'a b c', ''",
        "'', 'one', 'other', 'one other'",
        "'same', 'both', 'both', 'both'",
        "'قروض للنساء', 'قروض صغيرة للنساء', 'قروض للنساء الشابات', 'قروض صغيرة للنساء الشابات'",
    })
    void keepsWhatEachChanged(String base, String one, String other, String merged) {
        assertThat(Merge.of(base, one, other)).contains(merged);
    }

    @ParameterizedTest
    @CsvSource({"'Loans', 'Grants', 'Gifts'", "'a b c', 'a x c', 'a y c'", "'a b', '', 'a c'"})
    void leavesToPeopleWhatBothReplaced(String base, String one, String other) {
        assertThat(Merge.of(base, one, other)).isEmpty();
    }

    @Test
    void losesNoAddedWordAndInventsNone() {
        var random = new Random(7);
        for (int round = 0; round < Budget.of(2_000, 200_000); round++) {
            List<String> base = words(random, "base", 8);
            String one = changed(random, base, "one");
            String other = changed(random, base, "other");
            String old = String.join(" ", base);
            Merge.of(old, one, other).ifPresent(merged -> {
                List<String> all = Arrays.asList(merged.split(" "));
                assertThat(all).as(old + " | " + one + " | " + other).containsAll(added(one, "one"));
                assertThat(all).containsAll(added(other, "other")).doesNotHaveDuplicates();
            });
            assertThat(Merge.of(old, one, old)).contains(one);
            assertThat(Merge.of(old, old, other)).contains(other);
            assertThat(Merge.of(old, one, one)).contains(one);
        }
    }

    private static List<String> words(Random random, String name, int most) {
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(number -> name + number)
                .toList();
    }

    private static String changed(Random random, List<String> base, String name) {
        List<String> changed = new ArrayList<>(base);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(changed.size() + 1);
            if (random.nextBoolean() && at < changed.size()) {
                changed.remove(at);
            } else {
                changed.add(at, name + i);
            }
        }
        return String.join(" ", changed);
    }

    private static List<String> added(String words, String name) {
        return Arrays.stream(words.split(" "))
                .filter(word -> word.startsWith(name))
                .toList();
    }
}
