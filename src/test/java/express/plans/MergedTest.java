package express.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergedTest {

    private static final List<String> NAMES = List.of("title", "why", "due");

    @Test
    void keepsWhatOnlyOneOfThemChanged() {
        Map<String, String> before = Map.of("title", "a", "why", "b", "due", "");
        Merged merged = Merged.of(
                NAMES,
                before,
                Map.of("title", "A", "why", "b", "due", ""),
                Map.of("title", "a", "why", "b", "due", "2027-01-01"));
        assertThat(merged.isDisputed()).isFalse();
        assertThat(merged.fields()).isEqualTo(Map.of("title", "A", "why", "b", "due", "2027-01-01"));
    }

    @Test
    void showsWhatBothChangedAndKeepsThatOfTheSecond() {
        Merged merged = Merged.of(
                NAMES,
                Map.of("title", "a", "why", "b"),
                Map.of("title", "first", "why", "same"),
                Map.of("title", "second", "why", "same"));
        assertThat(merged.theirs()).isEqualTo(Map.of("title", "first"));
        assertThat(merged.fields()).containsEntry("title", "second").containsEntry("why", "same");
    }

    /** Whatever two people do, each change of either is in the result or shown beside it. */
    @Test
    void losesNothingOfEither() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Map<String, String> before = fields(random);
            Map<String, String> first = fields(random);
            Map<String, String> second = fields(random);
            Merged merged = Merged.of(NAMES, before, first, second);
            for (String name : NAMES) {
                if (!first.get(name).equals(before.get(name))) {
                    assertThat(List.of(
                                    merged.fields().get(name), merged.theirs().getOrDefault(name, "-")))
                            .contains(first.get(name));
                }
                if (!second.get(name).equals(before.get(name))) {
                    assertThat(merged.fields()).containsEntry(name, second.get(name));
                }
            }
        }
    }

    private static Map<String, String> fields(Random random) {
        Map<String, String> fields = new HashMap<>();
        NAMES.forEach(name -> fields.put(name, Integer.toString(random.nextInt(3))));
        return fields;
    }
}
