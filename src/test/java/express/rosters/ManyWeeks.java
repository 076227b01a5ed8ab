package express.rosters;

import express.interpreting.Engagement;
import express.interpreting.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A week of a large house, for measuring: languages that few or many speak, missions at the hours of offices with half an
 * hour of way before and after, rest as it holds in Europe, and who was paid for how much already.
 */
public final class ManyWeeks {

    private static final Instant MONDAY = Instant.parse("2026-03-09T07:00:00Z");
    private static final int LANGUAGES = 18;
    private static final int DAYS = 5;
    private static final int SLOTS = 20;

    private static final Limits RESTED = new Limits(Rest.EUROPEAN, Map.of(), Map.of());

    private final WeekPlan plan;

    private ManyWeeks(WeekPlan plan) {
        this.plan = plan;
    }

    /**
     * What was found.
     *
     * @param filled missions that somebody takes
     * @param bound what no roster costs less than
     * @param gini how unequal hours are
     */
    public record Found(int filled, long cost, long bound, double gini, double seconds) {

        static Found of(Roster roster, long begin) {
            return new Found(
                    roster.takes().size(),
                    roster.cost(),
                    roster.bound(),
                    roster.gini(),
                    (System.nanoTime() - begin) / 1e9);
        }

        /** How far it may be from the best, as a share of what it costs. */
        public double gap() {
            return cost == 0 ? 0 : (cost - Math.max(0, bound)) / (double) cost;
        }
    }

    /** The same for the same seed. */
    public static ManyWeeks of(long seed, int members, int missions) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Map<String, Integer> carried = new TreeMap<>();
        List<List<String>> speaking = new ArrayList<>();
        for (int i = 0; i < LANGUAGES; i++) {
            speaking.add(new ArrayList<>());
        }
        for (int i = 0; i < members; i++) {
            String member = "p" + i;
            carried.put(member, 60 * random.nextInt(20));
            speaking.get(i % LANGUAGES).add(member);
            int second = often(random);
            if (second != i % LANGUAGES) {
                speaking.get(second).add(member);
            }
        }
        List<Shift> shifts = new ArrayList<>();
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < missions; i++) {
            int minutes = 30 + 30 * random.nextInt(4);
            Instant begins = MONDAY.plus(Duration.ofDays(random.nextInt(DAYS)))
                    .plus(Duration.ofMinutes(30L * random.nextInt(SLOTS)));
            boolean travels = random.nextInt(3) > 0;
            var when = new Engagement(begins, begins.plus(Duration.ofMinutes(minutes)), travels, null);
            var shift = new Shift("m" + i, when, minutes, Shift.Period.FIRST);
            shifts.add(shift);
            for (String member : speaking.get(often(random))) {
                fits.add(new Fit(shift.name(), member, 10 * random.nextInt(8)));
            }
        }
        return new ManyWeeks(new WeekPlan(shifts, carried, fits, Map.of(), Map.of(), RESTED));
    }

    /** A few languages are asked for much more than the others. */
    private static int often(RandomGenerator random) {
        return Math.min(random.nextInt(LANGUAGES), random.nextInt(LANGUAGES));
    }

    public Found solve(Duration time) {
        long begin = System.nanoTime();
        return Found.of(plan.solve(() -> System.nanoTime() - begin > time.toNanos()), begin);
    }

    /** Each as it comes, to whom it suits best. */
    public Found inOrderOfArrival() {
        return Found.of(plan.inOrderOfArrival(), System.nanoTime());
    }
}
