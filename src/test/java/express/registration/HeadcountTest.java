package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import express.registration.Headcount.Group;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadcountTest {

    private static List<Group> folded(int others, int... counts) {
        List<Group> known = IntStream.range(0, counts.length)
                .mapToObj(i -> new Group("G" + i, counts[i]))
                .toList();
        return Headcount.folded(known, others);
    }

    @Test
    void showsGroupsOfFiveAndMore() {
        assertThat(folded(0, 9, 5)).containsExactly(new Group("G0", 9), new Group("G1", 5));
    }

    @Test
    void putsSmallGroupsTogether() {
        assertThat(folded(0, 9, 3, 2)).containsExactly(new Group("G0", 9), new Group("", 5));
        assertThat(folded(2, 9, 3)).containsExactly(new Group("G0", 9), new Group("", 5));
    }

    @Test
    void hidesAFurtherGroupWhereTheSmallOneCouldBeFoundBySubtraction() {
        assertThat(folded(0, 9, 6, 1)).containsExactly(new Group("G0", 9), new Group("", 7));
        assertThat(folded(1, 9)).containsExactly(new Group("", 10));
    }

    @Test
    void saysNothingOfFewerThanFive() {
        assertThat(Headcount.of(List.of())).isEqualTo(Headcount.NOBODY);
        assertThat(Headcount.NOBODY.total()).isZero();
    }

    @Test
    void neverPointsAtFewerThanFiveWhateverTheGroups() {
        var chance = new Random(6);
        for (int round = 0; round < 2_000; round++) {
            int[] counts = IntStream.generate(() -> 1 + chance.nextInt(12))
                    .limit(chance.nextInt(9))
                    .sorted()
                    .map(count -> 13 - count)
                    .toArray();
            int others = chance.nextInt(7);
            int total = others + IntStream.of(counts).sum();
            List<Group> shown = folded(others, counts);
            assertThat(shown.stream().mapToInt(Group::count).sum()).isEqualTo(total);
            if (total >= Headcount.FEWEST) {
                assertThat(shown).allMatch(group -> group.count() >= Headcount.FEWEST);
            }
        }
    }
}
