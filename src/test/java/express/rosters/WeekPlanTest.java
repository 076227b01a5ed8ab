package express.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import express.Budget;
import express.interpreting.Engagement;
import express.interpreting.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WeekPlanTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");

    private static Shift shift(String name, int hour, int minutes) {
        Instant from = MONDAY.plus(Duration.ofHours(hour));
        return at(name, from, minutes, Shift.Period.FIRST);
    }

    private static Shift at(String name, Instant from, int minutes, Shift.Period period) {
        return new Shift(
                name, new Engagement(from, from.plus(Duration.ofMinutes(minutes)), false, null), minutes, period);
    }

    private static Roster solved(WeekPlan plan) {
        return plan.solve(() -> false);
    }

    private static WeekPlan random(RandomGenerator random, int missions, int members) {
        List<Shift> shifts = new ArrayList<>();
        Map<String, Integer> carried = new TreeMap<>();
        Map<String, Long> left = new TreeMap<>();
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            carried.put("p" + i, random.nextInt(5) * 60);
            if (random.nextInt(3) == 0) {
                left.put("p" + i, (long) random.nextInt(10_000));
            }
        }
        for (int i = 0; i < missions; i++) {
            shifts.add(shift("m" + i, random.nextInt(40), 60 + 30 * random.nextInt(5)));
            for (int who = 0; who < members; who++) {
                if (random.nextInt(3) > 0) {
                    fits.add(new Fit("m" + i, "p" + who, random.nextInt(Fit.DEAREST), random.nextInt(5000)));
                }
            }
        }
        return new WeekPlan(shifts, carried, fits, Map.of(), Map.of(), new Limits(Rest.EUROPEAN, left, Map.of()));
    }

    private static void keepsRules(WeekPlan plan, Roster roster) {
        Map<String, List<Shift>> diaries = new HashMap<>();
        Map<String, Long> paid = new HashMap<>();
        for (Shift shift : plan.shifts()) {
            String member = roster.takes().get(shift.name());
            if (member != null) {
                Fit fit = plan.fits().stream()
                        .filter(it ->
                                it.shift().equals(shift.name()) && it.member().equals(member))
                        .findFirst()
                        .orElseThrow();
                assertThat(plan.pinned().getOrDefault(shift.name(), member)).isEqualTo(member);
                diaries.computeIfAbsent(member, _ -> new ArrayList<>()).add(shift);
                paid.merge(member, fit.cents(), Long::sum);
            }
        }
        diaries.values().forEach(it -> rests(it, plan.limits() != Limits.NONE));
        plan.limits()
                .left()
                .forEach((member, most) ->
                        assertThat(paid.getOrDefault(member, 0L)).isLessThanOrEqualTo(most));
    }

    /** Minute by minute, in another way than the program does it. */
    static void rests(List<Shift> diary, boolean rested) {
        Set<Long> busy = new TreeSet<>();
        for (Shift shift : diary) {
            long begin = minute(shift);
            for (long minute = begin; minute < begin + shift.minutes(); minute++) {
                assertThat(busy.add(minute)).as("twice at " + minute).isTrue();
            }
        }
        for (Shift shift : rested ? diary : List.<Shift>of()) {
            long begin = minute(shift);
            long free = 0;
            long longest = 0;
            for (long minute = begin; minute < begin + 24 * 60; minute++) {
                free = busy.contains(minute) ? 0 : free + 1;
                longest = Math.max(longest, free);
            }
            assertThat(longest).as("rest within a day").isGreaterThanOrEqualTo(11 * 60);
            assertThat(LongStream.range(begin, begin + 6 * 60 + 15)
                            .filter(it -> !busy.contains(it))
                            .count())
                    .as("pause")
                    .isGreaterThanOrEqualTo(15);
        }
    }

    private static long minute(Shift shift) {
        return Duration.between(MONDAY, shift.when().begins()).toMinutes();
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
        for (int week = 0; week < Budget.of(100, 2000); week++) {
            WeekPlan plan = random(random, 12, 4);
            Roster quick = plan.quick();
            keepsRules(plan, quick);
            assertThat(quick.cost()).isLessThanOrEqualTo(plan.inOrderOfArrival().cost());
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
            Map<Shift, Long> diary = new HashMap<>();
            plan.shifts().stream()
                    .filter(it -> fit.member().equals(takes.get(it.name())))
                    .forEach(it -> diary.put(it, cents(plan, it, fit.member())));
            if (fit.shift().equals(shift.name()) && plan.isFree(fit, shift, diary)) {
                Map<String, String> more = new TreeMap<>(takes);
                more.put(shift.name(), fit.member());
                least = Math.min(least, best(plan, at + 1, more));
            }
        }
        return least;
    }

    private static long cents(WeekPlan plan, Shift shift, String member) {
        return plan.fits().stream()
                .filter(it -> it.shift().equals(shift.name()) && it.member().equals(member))
                .mapToLong(Fit::cents)
                .sum();
    }

    /** Each of three missions is within what is left, all of them are not. */
    @Test
    void keepsAVolunteerWithinTheYearOverTheWholeWeek() {
        List<Shift> shifts = List.of(shift("one", 0, 60), shift("two", 24, 60), shift("three", 48, 60));
        List<Fit> fits =
                shifts.stream().map(it -> new Fit(it.name(), "ana", 0, 3000)).toList();
        var limits = new Limits(Rest.EUROPEAN, Map.of("ana", 7000L), Map.of());
        var plan = new WeekPlan(shifts, Map.of("ana", 0), fits, Map.of(), Map.of(), limits);
        assertThat(solved(plan).takes()).hasSize(2);
        assertThat(new Juggling(plan).takes()).hasSize(2);
        assertThat(plan.inOrderOfArrival().takes()).hasSize(2);
        var over = new WeekPlan(
                shifts,
                Map.of("ana", 0),
                fits,
                Map.of(),
                Map.of(),
                new Limits(Rest.EUROPEAN, Map.of("ana", -1L), Map.of()));
        assertThat(solved(over).takes()).isEmpty();
    }

    @Test
    void givesANewYearANewCeiling() {
        Shift old = shift("old", 0, 60);
        Shift next = at("next", MONDAY.plus(Duration.ofDays(2)), 60, new Shift.Period("+", "+"));
        var plan = new WeekPlan(
                List.of(old, next),
                Map.of("ana", 0, "ana+", 0),
                List.of(new Fit("old", "ana", 0, 3000), new Fit("next", "ana", 0, 3000)),
                Map.of(),
                Map.of(),
                new Limits(Rest.EUROPEAN, Map.of("ana", 3000L, "ana+", 3000L), Map.of()));
        assertThat(solved(plan).takes()).hasSize(2);
    }

    /** Ana had much in the month that ends and nothing in the one that begins. */
    @Test
    void countsHoursInTheMonthInWhichTheyAre() {
        Shift last = shift("last", 0, 120);
        Shift first = at("first", MONDAY.plus(Duration.ofDays(2)), 120, new Shift.Period("+", ""));
        List<Fit> fits = List.of(
                new Fit("last", "ana", 0),
                new Fit("last", "ben", 0),
                new Fit("first", "ana", 0),
                new Fit("first", "ben", 0));
        var plan = new WeekPlan(
                List.of(last, first), Map.of("ana", 600, "ben", 0, "ana+", 0, "ben+", 600), fits, Map.of(), Map.of());
        assertThat(solved(plan).takes()).containsEntry("last", "ben").containsEntry("first", "ana");
        assertThat(new Juggling(plan).takes()).isEqualTo(solved(plan).takes());
    }

    @Test
    void leavesTheNightBetweenTwoDaysAndAPauseInOne() {
        Shift evening = shift("evening", 13, 60);
        Shift morning = shift("morning", 23, 60);
        Shift before = shift("long", 48, 240);
        Shift after = shift("longer", 52, 150);
        List<Shift> shifts = List.of(evening, morning, before, after);
        List<Fit> fits = shifts.stream().map(it -> new Fit(it.name(), "ana", 0)).toList();
        var plan = new WeekPlan(
                shifts, Map.of("ana", 0), fits, Map.of(), Map.of(), new Limits(Rest.EUROPEAN, Map.of(), Map.of()));
        Roster roster = solved(plan);
        assertThat(roster.takes()).hasSize(2);
        keepsRules(plan, roster);
        var had = new Limits(Rest.EUROPEAN, Map.of(), Map.of("ana", List.of(before.when())));
        var beside = new WeekPlan(
                List.of(after), Map.of("ana", 0), List.of(new Fit("longer", "ana", 0)), Map.of(), Map.of(), had);
        assertThat(solved(beside).takes()).isEmpty();
    }

    private static Optional<Limits.Broken> broken(Limits limits, Shift given, Shift kept) {
        List<Shift> shifts = List.of(given, kept);
        List<Fit> fits =
                shifts.stream().map(it -> new Fit(it.name(), "ana", 0, 2000)).toList();
        Map<String, String> pinned = Map.of(given.name(), "ana", kept.name(), "ana");
        return new WeekPlan(shifts, Map.of("ana", 0), fits, pinned, Map.of(), limits).broken(given.name(), "ana");
    }

    @Test
    void saysWhichRuleIsBrokenByWhatIsGivenByHand() {
        var limits = new Limits(Rest.EUROPEAN, Map.of("ana", 3000L), Map.of());
        var rich = new Limits(Rest.EUROPEAN, Map.of(), Map.of());
        Shift morning = shift("morning", 0, 120);
        assertThat(broken(rich, shift("same", 1, 60), morning)).contains(Limits.Broken.CLASH);
        assertThat(broken(rich, shift("night", 23, 60), shift("evening", 13, 60)))
                .contains(Limits.Broken.NIGHT);
        assertThat(broken(rich, shift("longer", 4, 150), shift("long", 0, 240))).contains(Limits.Broken.PAUSE);
        assertThat(broken(limits, shift("later", 4, 60), morning)).contains(Limits.Broken.CEILING);
        assertThat(broken(rich, shift("later", 4, 60), morning)).isEmpty();
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
        WeekPlan drawn = random(random, 8, 4);
        var plan = new WeekPlan(drawn.shifts(), drawn.carried(), drawn.fits(), Map.of(), Map.of());
        Roster first = solved(plan);
        String shift = first.takes().keySet().iterator().next();
        String other = plan.fits().stream()
                .filter(it -> it.shift().equals(shift)
                        && !it.member().equals(first.takes().get(shift)))
                .map(Fit::member)
                .findFirst()
                .orElse(first.takes().get(shift));
        var again = new WeekPlan(
                plan.shifts(), plan.carried(), plan.fits(), Map.of(shift, other), first.takes(), plan.limits());
        Roster second = solved(again);
        keepsRules(again, second);
        assertThat(second.takes()).containsEntry(shift, other);
        assertThat(again.moved(second).size()).isLessThanOrEqualTo(3);
        var same = new WeekPlan(plan.shifts(), plan.carried(), plan.fits(), Map.of(), first.takes(), plan.limits());
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
