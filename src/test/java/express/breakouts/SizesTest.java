package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;

import express.breakouts.Problem.Table;
import express.breakouts.RuleSet.Limits;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SizesTest {

    private static final UUID ONE = Asked.session(1, 1);
    private static final UUID TWO = Asked.session(1, 2);
    private static final UUID THREE = Asked.session(1, 3);

    private static List<List<Integer>> sizes(Evenness evenness, int people, Map<UUID, Limits> limits) {
        var rules =
                new RuleSet(evenness, limits, 0, false, false, true, Weight.NOT, Weight.NOT, Weight.NOT, Weight.NOT);
        return new Sizes(rules, people)
                .of(List.of(ONE, TWO, THREE), Map.of()).stream()
                        .map(it -> List.of(it.least(), it.most()))
                        .toList();
    }

    @Test
    void areSharedEvenly() {
        assertThat(sizes(Evenness.EVEN, 31, Map.of())).containsOnly(List.of(10, 11));
        assertThat(sizes(Evenness.LOOSE, 30, Map.of())).containsOnly(List.of(7, 13));
        assertThat(sizes(Evenness.FREE, 30, Map.of())).containsOnly(List.of(1, 30));
        assertThat(sizes(Evenness.EVEN, 0, Map.of())).containsOnly(List.of(0, 0));
    }

    @Test
    void leaveToTheOthersWhatDoesNotFitWhereItIsLimited() {
        assertThat(sizes(Evenness.EVEN, 30, Map.of(ONE, new Limits(null, 6))))
                .containsExactly(List.of(6, 6), List.of(12, 12), List.of(12, 12));
        assertThat(sizes(Evenness.EVEN, 30, Map.of(ONE, new Limits(20, null))))
                .containsExactly(List.of(20, 20), List.of(5, 5), List.of(5, 5));
        assertThat(sizes(Evenness.EVEN, 30, Map.of(ONE, new Limits(40, 50)))).allMatch(it -> it.get(0) <= it.get(1));
    }

    @Test
    void keepTheLanguages() {
        List<Table> tables = new Sizes(RuleSet.USUAL, 4).of(List.of(ONE, TWO), Map.of(ONE, List.of("fr")));
        assertThat(tables).extracting(Table::languages).containsExactly(List.of("fr"), List.of());
    }
}
