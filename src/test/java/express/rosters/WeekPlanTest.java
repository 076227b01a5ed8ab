package express.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import express.Budget;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WeekPlanTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");

    private static Shift shift(String name, int hour, int minutes) {
        Instant from = MONDAY.plus(Duration.ofHours(hour));
        return new Shift(name, from, from.plus(Duration.ofMinutes(minutes)), minutes);
    }

    private static Roster solved(WeekPlan plan) {
        return plan.solve(() -> false);
    }

    private static WeekPlan random(RandomGenerator random, int missions, int members) {
        List<Shift> shifts = new ArrayList<>();
        Map<String, Integer> carried = new TreeMap<>();
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            carried.put("p" + i, random.nextInt(5) * 60);
        }
        for (int i = 0; i < missions; i++) {
            shifts.add(shift("m" + i, random.nextInt(40), 60 + 30 * random.nextInt(5)));
            for (int who = 0; who < members; who++) {
                if (random.nextInt(3) > 0) {
                    fits.add(new Fit("m" + i, "p" + who, random.nextInt(Fit.DEAREST)));
                }
            }
        }
        return new WeekPlan(shifts, carried, fits, Map.of(), Map.of());
    }

    private static void keepsRules(WeekPlan plan, Roster roster) {
        Map<String, List<Shift>> diaries = new HashMap<>();
        for (Shift shift : plan.shifts()) {
            String member = roster.takes().get(shift.name());
            if (member != null) {
                assertThat(plan.fits())
                        .anyMatch(it ->
                                it.shift().equals(shift.name()) && it.member().equals(member));
                assertThat(plan.pinned().getOrDefault(shift.name(), member)).isEqualTo(member);
                assertThat(diaries.getOrDefault(member, List.of())).noneMatch(shift::overlaps);
                diaries.computeIfAbsent(member, _ -> new ArrayList<>()).add(shift);
            }
        }
    }

    @Test
    void breaksNoRuleInAThousandWeeks() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int week = 0; week < Budget.of(200, 1000); week++) {
            WeekPlan plan = random(random, 1 + random.nextInt(7), 1 + random.nextInt(4));
            Roster roster = solved(plan);
            keepsRules(plan, roster);
            assertThat(roster.proven()).isTrue();
            assertThat(roster.cost())
                    .isLessThanOrEqualTo(plan.inOrderOfArrival().cost());
        }
    }

    @Test
    void isGoodWithoutTimeToo() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int week = 0; week < 100; week++) {
            WeekPlan plan = random(random, 12, 4);
            Roster quick = plan.roster(new Juggling(plan).takes(), 0);
            keepsRules(plan, quick);
            assertThat(quick.takes().size())
                    .isGreaterThanOrEqualTo(plan.inOrderOfArrival().takes().size() - 1);
            assertThat(quick.cost()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void isAsGoodAsTryingEverything() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int week = 0; week < 40; week++) {
            WeekPlan plan = random(random, 5, 3);
            assertThat(solved(plan).cost()).isEqualTo(best(plan, 0, new TreeMap<>()));
        }
    }

    private static long best(WeekPlan plan, int at, Map<String, String> takes) {
        if (at == plan.shifts().size()) {
            return plan.roster(takes, Long.MIN_VALUE).cost();
        }
        Shift shift = plan.shifts().get(at);
        long least = best(plan, at + 1, takes);
        for (Fit fit : plan.fits()) {
            boolean free = plan.shifts().stream()
                    .filter(it -> fit.member().equals(takes.get(it.name())))
                    .noneMatch(shift::overlaps);
            if (fit.shift().equals(shift.name()) && free) {
                Map<String, String> more = new TreeMap<>(takes);
                more.put(shift.name(), fit.member());
                least = Math.min(least, best(plan, at + 1, more));
            }
        }
        return least;
    }

    @Test
    void sharesHoursInsteadOfGivingAllToWhoSuitsBest() {
        List<Shift> shifts = new ArrayList<>();
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            shifts.add(shift("m" + i, 4 * i, 120));
            fits.add(new Fit("m" + i, "ana", 0));
            fits.add(new Fit("m" + i, "ben", 10));
        }
        var plan = new WeekPlan(shifts, Map.of("ana", 0, "ben", 0), fits, Map.of(), Map.of());
        Roster roster = solved(plan);
        assertThat(roster.minutes()).containsEntry("ana", 480).containsEntry("ben", 480);
        assertThat(roster.gini()).isZero();
        assertThat(plan.inOrderOfArrival().gini()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void givesMoreToWhoHadLess() {
        var plan = new WeekPlan(
                List.of(shift("m", 0, 120)),
                Map.of("ana", 600, "ben", 0),
                List.of(new Fit("m", "ana", 0), new Fit("m", "ben", 100)),
                Map.of(),
                Map.of());
        assertThat(solved(plan).takes()).containsEntry("m", "ben");
    }

    @Test
    void leavesOpenWhatNobodyCanTake() {
        var plan = new WeekPlan(
                List.of(shift("one", 0, 60), shift("two", 0, 60), shift("three", 5, 60)),
                Map.of("ana", 0),
                List.of(new Fit("one", "ana", 0), new Fit("two", "ana", 0)),
                Map.of(),
                Map.of());
        assertThat(solved(plan).takes()).hasSize(1).doesNotContainKey("three");
    }

    @Test
    void keepsPinsAndChangesLittle() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        WeekPlan plan = random(random, 8, 4);
        Roster first = solved(plan);
        String shift = first.takes().keySet().iterator().next();
        String other = plan.fits().stream()
                .filter(it -> it.shift().equals(shift)
                        && !it.member().equals(first.takes().get(shift)))
                .map(Fit::member)
                .findFirst()
                .orElse(first.takes().get(shift));
        var again = new WeekPlan(plan.shifts(), plan.carried(), plan.fits(), Map.of(shift, other), first.takes());
        Roster second = solved(again);
        keepsRules(again, second);
        assertThat(second.takes()).containsEntry(shift, other);
        assertThat(again.moved(second).size()).isLessThanOrEqualTo(3);
        var same = new WeekPlan(plan.shifts(), plan.carried(), plan.fits(), Map.of(), first.takes());
        assertThat(same.moved(solved(same))).isEmpty();
    }

    @Test
    void measuresHowUnequalHoursAre() {
        assertThat(Sharing.gini(List.of())).isZero();
        assertThat(Sharing.gini(List.of(0, 0))).isZero();
        assertThat(Sharing.gini(List.of(5, 5, 5))).isZero();
        assertThat(Sharing.gini(List.of(0, 0, 0, 12))).isCloseTo(0.75, within(1e-9));
    }
}
