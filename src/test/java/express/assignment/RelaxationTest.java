package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Prices;
import express.assignment.Breakouts.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelaxationTest {

    /** Whatever it climbs towards and wherever it stops. */
    @Test
    void boundsAnythingThatCanBeTried() {
        var random = new Random(23);
        int tight = 0;
        int tried = 0;
        for (int trial = 0; trial < Budget.of(60, 600); trial++) {
            Breakouts breakouts = DrawnBreakouts.any(random, 3 + random.nextInt(3), 2, 2);
            long least = languages(breakouts, 0).stream()
                    .mapToLong(languages -> Looking.least(breakouts, languages))
                    .min()
                    .orElseThrow();
            if (least < Drawn.NONE) {
                long bound = bound(breakouts, random.nextInt(200), random.nextInt(2 * (int) least + 2));
                assertThat(bound).as(breakouts.toString()).isLessThanOrEqualTo(least);
                tried++;
                tight += bound(breakouts, 600, least) > 0.8 * least ? 1 : 0;
            }
        }
        assertThat(tight).isGreaterThan(tried / 2);
    }

    /** All choices of languages for the groups from this one on. */
    private static List<Map<String, String>> languages(Breakouts breakouts, int from) {
        if (from == breakouts.groups().size()) {
            return List.of(Map.of());
        }
        Group group = breakouts.groups().get(from);
        List<Map<String, String>> rest = languages(breakouts, from + 1);
        List<Map<String, String>> all = new ArrayList<>(group.languages().isEmpty() ? rest : List.of());
        for (String language : group.languages()) {
            for (Map<String, String> others : rest) {
                Map<String, String> one = new HashMap<>(others);
                one.put(group.name(), language);
                all.add(one);
            }
        }
        return all;
    }

    private static long bound(Breakouts breakouts, int turns, long known) {
        var roster = new Roster(breakouts);
        var relaxation = new Relaxation(roster, new Languages(roster, 1, 1, () -> false).any());
        int[][] seats = new int[roster.rounds][roster.people];
        for (int r = 0; r < roster.rounds; r++) {
            int round = r;
            Arrays.setAll(seats[r], p -> p * (round + 1) % roster.groups);
        }
        relaxation.climb(seats, known, turns, () -> false);
        return relaxation.bound();
    }

    @Test
    void countsWhoMeetsAgainWhateverIsDone() {
        assertThat(12 * pairs(25, 12)).isEqualTo(168);
        assertThat(solved(onlyMeeting(300, 12, 2, _ -> Set.of("en"))).bound()).isBetween(165L, 168L);
        assertThat(solved(onlyMeeting(60, 6, 3, _ -> Set.of("en"))).bound())
                .isBetween(17 * pairs(10, 6), 3 * 6 * pairs(10, 6));
    }

    @Test
    void heedsWhoMayGoWhere() {
        Breakouts halves = onlyMeeting(300, 12, 2, p -> Set.of(p < 150 ? "en" : "fr"));
        assertThat(12 * pairs(25, 6)).isEqualTo(480);
        assertThat(solved(halves).bound()).isBetween(470L, 480L);
    }

    private static Quality solved(Breakouts breakouts) {
        return ((Answer.Found<Seats>) breakouts.solve(1, 500, () -> false)).quality();
    }

    /** Pairs of the same group among {@code size} people spread evenly over {@code groups}. */
    private static long pairs(long size, long groups) {
        long each = size / groups;
        long more = size % groups;
        return more * (each + 1) * each / 2 + (groups - more) * each * (each - 1) / 2;
    }

    private static Breakouts onlyMeeting(int people, int groups, int rounds, IntFunction<Set<String>> languages) {
        List<Person> all = IntStream.range(0, people)
                .mapToObj(p -> new Person("p" + p, Map.of(), languages.apply(p), false, Set.of(), List.of()))
                .toList();
        List<Group> tables = IntStream.range(0, groups)
                .mapToObj(g -> new Group(
                        "g" + g,
                        people / groups,
                        people / groups,
                        List.copyOf(languages.apply(g < groups / 2 ? 0 : people - 1))))
                .toList();
        return new Breakouts(
                all,
                tables,
                rounds,
                new Rules(List.of(), Set.of(), List.of(), List.of()),
                new Prices(0, 0, 1),
                Map.of());
    }

    /** Half speak only one language and half only the other; the group all want works in one of them. */
    @Test
    void countsThatAGroupWorksInOneLanguage() {
        List<Person> all = IntStream.range(0, 4)
                .mapToObj(p -> new Person(
                        "p" + p, Map.of(), Set.of(p < 2 ? "en" : "fr"), false, Set.of(), List.of("g0", "g1", "g2")))
                .toList();
        List<Group> tables = IntStream.range(0, 3)
                .mapToObj(g -> new Group("g" + g, 0, 4, List.of("en", "fr")))
                .toList();
        var rules = new Rules(List.of(), Set.of(), List.of(), List.of());
        assertThat(bound(new Breakouts(all, tables, 1, rules, new Prices(10, 0, 0), Map.of()), 600, 30))
                .isEqualTo(20);
    }

    /** Two facilitators want the same group, the others the other one. */
    @Test
    void countsRolesAndSizes() {
        List<Person> all = IntStream.range(0, 4)
                .mapToObj(p -> new Person(
                        "p" + p,
                        Map.of(),
                        Set.of(),
                        false,
                        p < 2 ? Set.of("facilitator") : Set.of(),
                        p < 2 ? List.of("g0", "g1") : List.of("g1", "g0")))
                .toList();
        List<Group> tables = List.of(new Group("g0", 2, 2, List.of()), new Group("g1", 2, 2, List.of()));
        var without = new Rules(List.of(), Set.of(), List.of(), List.of());
        var with = new Rules(List.of(), Set.of("facilitator"), List.of(), List.of());
        var prices = new Prices(10, 0, 0);
        assertThat(bound(new Breakouts(all, tables, 1, without, prices, Map.of()), 300, 30))
                .isZero();
        assertThat(bound(new Breakouts(all, tables, 1, with, prices, Map.of()), 300, 30))
                .isEqualTo(20);
    }
}
