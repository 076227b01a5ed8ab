package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Pin;
import express.assignment.Breakouts.Prices;
import express.assignment.Breakouts.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaysTest {

    @Test
    void areTheCheapestOfAll() {
        var random = new Random(24);
        for (int trial = 0; trial < 500; trial++) {
            int groups = 1 + random.nextInt(5);
            int rounds = 1 + random.nextInt(4);
            var counters = new Counters(new Roster(one(random, groups, rounds)));
            boolean[][] may = new boolean[1][groups];
            for (int g = 0; g < groups; g++) {
                may[0][g] = g == 0 || random.nextInt(4) > 0;
            }
            var ways = new Ways(counters, may);
            for (int g = 0; g < groups; g++) {
                ways.cost[g] = random.nextInt(20_000) - 5_000;
                for (int h = 0; h <= g; h++) {
                    ways.two[g * groups + h] = random.nextInt(10_000);
                    ways.two[h * groups + g] = ways.two[g * groups + h];
                }
            }
            ways.move = random.nextInt(10_000);
            assertThat(ways.cheapest(0)).isEqualTo(tried(counters, ways, may[0], new int[rounds], 0));
        }
    }

    private static Breakouts one(Random random, int groups, int rounds) {
        List<Group> tables = IntStream.range(0, groups)
                .mapToObj(g -> new Group("g" + g, 0, 1, List.of()))
                .toList();
        List<@Nullable String> before = new ArrayList<>();
        for (int r = 0; r < rounds; r++) {
            before.add("g" + random.nextInt(2 * groups));
        }
        List<Pin> pins = random.nextInt(3) > 0 ? List.of() : List.of(new Pin("pin", "p", random.nextInt(rounds), "g0"));
        return new Breakouts(
                List.of(new Person("p", Map.of(), Set.of(), false, Set.of(), List.of())),
                tables,
                rounds,
                new Rules(List.of(), Set.of(), List.of(), pins),
                new Prices(10, random.nextInt(10), 5),
                random.nextBoolean() ? Map.of() : Map.of("p", before));
    }

    private static long tried(Counters counters, Ways ways, boolean[] may, int[] so, int depth) {
        Roster roster = counters.roster;
        if (depth == so.length) {
            return cost(counters, ways, so);
        }
        long least = Long.MAX_VALUE;
        for (int g = 0; g < may.length; g++) {
            int pin = roster.pinned[depth][0];
            if (may[g] && (pin < 0 || pin == g)) {
                so[depth] = g;
                least = Math.min(least, tried(counters, ways, may, so, depth + 1));
            }
        }
        return least;
    }

    private static long cost(Counters counters, Ways ways, int[] so) {
        Roster roster = counters.roster;
        long cost = 0;
        for (int r = 0; r < so.length; r++) {
            cost += ways.cost[so[r]];
            int before = roster.before[r][0];
            cost += before >= 0 && before != so[r] ? ways.move : 0;
            for (int other = 0; other < r; other++) {
                cost += ways.two[so[r] * roster.groups + so[other]];
            }
        }
        long again = so.length - IntStream.of(so).distinct().count();
        return cost + counters.scale * again * roster.of.prices().again();
    }
}
