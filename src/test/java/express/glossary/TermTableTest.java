package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermTableTest {

    @Test
    void keepsAllMeaningsOfASequenceAsAMapWould() {
        var random = new Random(7);
        var table = new TermTable();
        Map<Long, List<Integer>> map = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            long key = TermTable.longer(TermTable.begin(0), "word" + random.nextInt(60_000));
            map.computeIfAbsent(key, any -> new ArrayList<>()).addFirst(i);
            table.put(key, i);
        }
        table.trimmed();

        map.forEach((key, meanings) -> {
            List<Integer> found = new ArrayList<>();
            for (int place = table.first(key); place != TermTable.NOTHING; place = table.next(place)) {
                found.add(table.meaning(place));
            }
            assertThat(found).isEqualTo(meanings);
        });
        assertThat(table.size()).isEqualTo(100_000);
    }

    @Test
    void tellsABeginningFromATerm() {
        var table = new TermTable();
        long begun = TermTable.longer(TermTable.begin(0), "residence");
        long whole = TermTable.longer(begun, "permit");
        table.begins(begun);
        table.put(whole, 5);

        assertThat(table.knows(begun)).isTrue();
        assertThat(table.first(begun)).isEqualTo(TermTable.NOTHING);
        assertThat(table.meaning(table.first(whole))).isEqualTo(5);
        assertThat(table.knows(TermTable.longer(TermTable.begin(0), "permit"))).isFalse();

        table.put(begun, 6);
        assertThat(table.meaning(table.first(begun))).isEqualTo(6);
        assertThat(table.next(table.first(begun))).isEqualTo(TermTable.NOTHING);
    }

    @Test
    void tellsWordsInAnotherOrderOrOfAnotherKindApart() {
        long one = TermTable.longer(TermTable.longer(TermTable.begin(0), "a"), "b");

        assertThat(TermTable.longer(TermTable.longer(TermTable.begin(0), "b"), "a"))
                .isNotEqualTo(one);
        assertThat(TermTable.longer(TermTable.begin(0), "ab")).isNotEqualTo(one);
        assertThat(TermTable.longer(TermTable.longer(TermTable.begin(1), "a"), "b"))
                .isNotEqualTo(one);
        assertThat(TermTable.longer(TermTable.begin(0), "xaby", 1, 3))
                .isEqualTo(TermTable.longer(TermTable.begin(0), "ab"));
    }
}
