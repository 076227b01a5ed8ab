package express.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.base.OrganisationId;
import express.interpreters.Interpreter;
import express.interpreters.MadeInterpreters;
import express.interpreters.MadeInterpreters.Made;
import express.interpreters.Tongue;
import express.interpreters.Wanted;
import express.interpreting.Engagement;
import express.interpreting.Rest;
import express.places.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Weeks by chance with all that may stand in the way of somebody: languages, gender, conflicts, days off, ways between places,
 * rest, what they have already, what volunteers may get, and pins. Each rule is looked at in another way than the program does it.
 */
class WholeWeeksTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final List<OrganisationId> CLIENTS = List.of(OrganisationId.next(), OrganisationId.next());
    /** Two in one town, one in another, and one of which nobody has said where it is. */
    private static final List<Position> PLACES =
            List.of(new Position(50.6245, 5.5666), new Position(50.5860, 5.5590), new Position(50.8467, 4.3525));

    private record Talk(Shift shift, Wanted wanted) {}

    /** @param had what they have already */
    private record Member(String name, Made made, @Nullable Shift had, long most) {}

    private record Whole(List<Talk> talks, List<Member> members, WeekPlan plan) {}

    private static Engagement engagement(RandomGenerator random, boolean travels) {
        Instant begin = MONDAY.plus(Duration.ofMinutes(30L * random.nextInt(80)));
        Instant end = begin.plus(Duration.ofMinutes(30L + 30 * random.nextInt(5)));
        int place = random.nextInt(PLACES.size() + 1);
        return new Engagement(begin, end, travels, travels && place < PLACES.size() ? PLACES.get(place) : null);
    }

    private static Shift shift(String name, Engagement when) {
        int minutes = (int) Duration.between(when.begins(), when.ends()).toMinutes();
        return new Shift(name, when, minutes, Shift.Period.FIRST);
    }

    private static Whole week(RandomGenerator random) {
        List<Member> members = new ArrayList<>();
        int people = 2 + random.nextInt(4);
        for (int i = 0; i < people; i++) {
            Made made = MadeInterpreters.somebody(random, CLIENTS, LocalDate.ofInstant(MONDAY, ZONE));
            Shift had = random.nextInt(3) == 0 ? shift("had " + i, engagement(random, random.nextBoolean())) : null;
            members.add(new Member("p" + i, made, had, random.nextInt(3) == 0 ? random.nextInt(9000) : Long.MAX_VALUE));
        }
        List<Talk> talks = new ArrayList<>();
        int missions = 1 + random.nextInt(8);
        for (int i = 0; i < missions; i++) {
            Engagement when = engagement(random, true);
            Wanted wanted = MadeInterpreters.talk(random, CLIENTS, when.begins(), when.ends());
            boolean travels = wanted.mode().travels();
            talks.add(new Talk(
                    shift("m" + i, new Engagement(when.begins(), when.ends(), travels, travels ? when.at() : null)),
                    wanted));
        }
        return new Whole(talks, members, plan(random, talks, members));
    }

    /** As the page does it: whom it suits is asked of each mission by itself, all else of the week. */
    private static WeekPlan plan(RandomGenerator random, List<Talk> talks, List<Member> members) {
        List<Fit> fits = new ArrayList<>();
        Map<String, Integer> carried = new TreeMap<>();
        Map<String, Long> left = new TreeMap<>();
        Map<String, List<Engagement>> taken = new TreeMap<>();
        for (Member member : members) {
            carried.put(member.name(), 60 * random.nextInt(5));
            List<Engagement> had = had(member);
            taken.put(member.name(), had);
            if (member.most() < Long.MAX_VALUE) {
                left.put(member.name(), member.most());
            }
            for (Talk talk : talks) {
                Engagement when = talk.shift().when();
                boolean free = had.stream().noneMatch(when::clashes) && Rest.EUROPEAN.allows(when, had, ZONE);
                if (free
                        && member.made()
                                .interpreter()
                                .barriers(talk.wanted(), ZONE)
                                .isEmpty()) {
                    fits.add(new Fit(talk.shift().name(), member.name(), random.nextInt(100), random.nextInt(4000)));
                }
            }
        }
        Map<String, String> pinned = new HashMap<>();
        if (!fits.isEmpty() && random.nextBoolean()) {
            Fit pin = fits.get(random.nextInt(fits.size()));
            pinned.put(pin.shift(), pin.member());
        }
        List<Shift> shifts = talks.stream().map(Talk::shift).toList();
        return new WeekPlan(shifts, carried, fits, pinned, Map.of(), new Limits(Rest.EUROPEAN, left, taken));
    }

    private static List<Engagement> had(Member member) {
        return member.had() == null ? List.of() : List.of(member.had().when());
    }

    @Test
    void breaksNoHardRule() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        int given = 0;
        for (int week = 0; week < Budget.of(150, 1000); week++) {
            Whole whole = week(random);
            for (Roster roster : List.of(
                    whole.plan().solve(() -> false),
                    whole.plan().quick(),
                    whole.plan().inOrderOfArrival())) {
                given += roster.takes().size();
                keepsRules(whole, roster);
            }
        }
        assertThat(given).as("something was given out").isPositive();
    }

    private static void keepsRules(Whole whole, Roster roster) {
        assertThat(whole.plan().pinned())
                .allSatisfy((mission, member) ->
                        assertThat(roster.takes().getOrDefault(mission, member)).isEqualTo(member));
        for (Member member : whole.members()) {
            List<Talk> theirs = whole.talks().stream()
                    .filter(it ->
                            member.name().equals(roster.takes().get(it.shift().name())))
                    .toList();
            theirs.forEach(it -> suits(member.made(), it.wanted()));
            List<Shift> diary = new ArrayList<>(theirs.stream().map(Talk::shift).toList());
            if (member.had() != null) {
                diary.add(member.had());
            }
            WeekPlanTest.rests(diary, true);
            arrives(diary);
            long paid = whole.plan().fits().stream()
                    .filter(it -> it.member().equals(member.name())
                            && member.name().equals(roster.takes().get(it.shift())))
                    .mapToLong(Fit::cents)
                    .sum();
            assertThat(paid).as("what a volunteer may get").isLessThanOrEqualTo(member.most());
        }
    }

    private static void suits(Made made, Wanted wanted) {
        Interpreter who = made.interpreter();
        assertThat(who.tongues())
                .as("language and direction")
                .anyMatch(it -> it.language().equals(wanted.language()) && it.direction() == Tongue.Direction.BOTH);
        assertThat(who.modes()).contains(wanted.mode());
        assertThat(who.conflicts()).doesNotContain(wanted.client());
        assertThat(LocalDate.ofInstant(wanted.begin(), ZONE)).as("a day off").isNotEqualTo(made.away());
        if (wanted.gender() != null) {
            assertThat(who.gender()).isEqualTo(wanted.gender());
        }
    }

    /** Ten minutes at the doors and a minute for 250 metres; half an hour for each way where it is not known how far it is. */
    private static void arrives(List<Shift> diary) {
        for (Shift one : diary) {
            for (Shift other : diary) {
                if (one.when().begins().isBefore(other.when().begins())) {
                    long between = Duration.between(
                                    one.when().ends(), other.when().begins())
                            .toMinutes();
                    assertThat(between).as("way").isGreaterThanOrEqualTo(way(one.when(), other.when()));
                }
            }
        }
    }

    private static long way(Engagement one, Engagement other) {
        if (!one.travels() || !other.travels() || one.at() == null || other.at() == null) {
            return (one.travels() ? 30 : 0) + (other.travels() ? 30 : 0);
        }
        double metres = one.at().to(other.at());
        return metres < 1 ? 0 : 10 + (long) Math.ceil(metres / 250);
    }

    /**
     * Where a mission suits everybody alike, each goes to whoever has least by then: however it is shared out, nobody can come out
     * with less hours and somebody with more.
     */
    @Test
    void sharesHoursAsWaterFindsItsLevel() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int week = 0; week < Budget.of(30, 200); week++) {
            Map<String, Integer> carried = new TreeMap<>();
            int people = 2 + random.nextInt(3);
            for (int i = 0; i < people; i++) {
                carried.put("p" + i, WeekPlan.MINUTES * random.nextInt(4));
            }
            List<Shift> shifts = new ArrayList<>();
            List<Fit> fits = new ArrayList<>();
            int missions = 1 + random.nextInt(6);
            for (int i = 0; i < missions; i++) {
                Instant begin = MONDAY.plus(Duration.ofHours(4L * i));
                shifts.add(shift(
                        "m" + i, new Engagement(begin, begin.plus(Duration.ofMinutes(WeekPlan.MINUTES)), false, null)));
                for (String member : carried.keySet()) {
                    fits.add(new Fit("m" + i, member, 0));
                }
            }
            var plan = new WeekPlan(shifts, carried, fits, Map.of(), Map.of());
            assertThat(sorted(plan.solve(() -> false).minutes()))
                    .as("%s and %d missions", carried, missions)
                    .isEqualTo(poured(carried, missions));
        }
    }

    private static List<Integer> poured(Map<String, Integer> carried, int missions) {
        List<Integer> level = new ArrayList<>(sorted(carried));
        for (int i = 0; i < missions; i++) {
            level.set(0, level.getFirst() + WeekPlan.MINUTES);
            level.sort(null);
        }
        return level;
    }

    private static List<Integer> sorted(Map<String, Integer> minutes) {
        return minutes.values().stream().sorted().toList();
    }
}
