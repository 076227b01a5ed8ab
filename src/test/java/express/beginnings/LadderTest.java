package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;

import express.directory.Family;
import express.directory.Milestone.Kind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Map<Step, Written> NOTHING = Map.of();

    private static Facts facts(int members, Set<Family> families, Map<Kind, Integer> counts, int signed) {
        return new Facts(members, families, counts, NOTHING, signed, Map.of());
    }

    private static Map<Step, Written> written() {
        return Map.of(
                Step.PURPOSE,
                new Written(Step.PURPOSE, Map.of("purpose", "Together"), 1),
                Step.RHYTHM,
                new Written(Step.RHYTHM, Map.of("host", "Town", "weeks", "8", "first", "2026-09-01"), 1));
    }

    @Test
    void beginsWithActorsOnTheirOwn() {
        var ladder = new Ladder(facts(0, Set.of(), Map.of(), 0));
        assertThat(ladder.reached()).isZero();
        assertThat(ladder.missing()).containsExactly(Criterion.TWO_MEMBERS, Criterion.PURPOSE_WRITTEN);
    }

    @Test
    void doesNotSkipARungThoughAHigherOneIsThere() {
        var counts = new EnumMap<>(Map.of(Kind.CHARTERS, 1, Kind.ROUNDS, 2, Kind.ACTIONS, 3, Kind.EXCHANGES, 1));
        var ladder = new Ladder(new Facts(5, Families.FIVE, counts, written(), 5, Map.of()));
        assertThat(ladder.reached()).isEqualTo(1);
        assertThat(ladder.missing()).containsExactly(Criterion.SERVICES_MAPPED, Criterion.TIES_STATED);
    }

    @Test
    void reachesTheTopWhenAllIsThere() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Stream.of(Kind.values()).forEach(kind -> counts.put(kind, 9));
        var ladder = new Ladder(new Facts(
                6,
                Families.FIVE,
                counts,
                written(),
                6,
                Map.of(Criterion.PATHWAY_USED, "120 referrals", Criterion.FUNDED, "until 2029")));
        assertThat(ladder.reached()).isEqualTo(Ladder.TOP);
        assertThat(ladder.missing()).isEmpty();
        assertThat(ladder.rungs()).hasSize(6).allMatch(Ladder.Rung::reached);
    }

    @Test
    void needsTheSignatureOfEveryMember() {
        assertThat(facts(3, Set.of(), Map.of(), 2).meets(Criterion.DATA_SIGNED)).isFalse();
        assertThat(facts(3, Set.of(), Map.of(), 3).meets(Criterion.DATA_SIGNED)).isTrue();
        assertThat(facts(0, Set.of(), Map.of(), 0).meets(Criterion.DATA_SIGNED)).isFalse();
    }

    /** Whatever is there: more of it never leads down. */
    @Test
    void neverFallsWhenSomethingIsAdded() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
            Stream.of(Kind.values()).forEach(kind -> counts.put(kind, random.nextInt(8)));
            Set<Family> families = EnumSet.noneOf(Family.class);
            Families.FIVE.stream().filter(family -> random.nextInt(4) > 0).forEach(families::add);
            int members = random.nextInt(8);
            Map<Step, Written> steps = random.nextBoolean() ? written() : NOTHING;
            Map<Criterion, String> asserted = random.nextBoolean() ? Map.of(Criterion.PATHWAY_USED, "so") : Map.of();
            var before = new Ladder(new Facts(members, families, counts, steps, members, asserted));
            Map<Kind, Integer> more = new HashMap<>(counts);
            more.merge(Kind.values()[random.nextInt(Kind.values().length)], 1, Integer::sum);
            var after = new Ladder(new Facts(members, families, more, written(), members, asserted));
            assertThat(after.reached()).isGreaterThanOrEqualTo(before.reached());
        }
    }
}
