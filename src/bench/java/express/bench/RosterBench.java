package express.bench;

import express.rosters.ManyWeeks;
import express.rosters.ManyWeeks.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A week of {@code -Dmembers=60} interpreters and {@code -Dmissions=400}, over {@code -Dseeds=5} weeks: what is found within
 * {@code -Dfirst=8} seconds, how far from a bound it may be after {@code -Dseconds=60}, and what giving missions out in order of
 * arrival comes to. The measure is the price of a roster: what nobody takes first, then how uneven hours are, then wishes.
 */
final class RosterBench {

    private static final int MEMBERS = Integer.getInteger("members", 60);
    private static final int MISSIONS = Integer.getInteger("missions", 400);
    private static final int SEEDS = Integer.getInteger("seeds", 5);
    private static final int FIRST = Integer.getInteger("first", 8);
    private static final int SECONDS = Integer.getInteger("seconds", 60);

    private RosterBench() {}

    public static void main(String[] arguments) {
        List<Found> arrivals = new ArrayList<>();
        List<Found> quick = new ArrayList<>();
        List<Found> whole = new ArrayList<>();
        ManyWeeks.of(-1, 10, 30).solve(Duration.ofSeconds(2));
        for (int seed = 0; seed < SEEDS; seed++) {
            ManyWeeks week = ManyWeeks.of(seed, MEMBERS, MISSIONS);
            arrivals.add(week.inOrderOfArrival());
            quick.add(week.solve(Duration.ofSeconds(FIRST)));
            whole.add(week.solve(Duration.ofSeconds(SECONDS)));
            show("week " + seed + ", in order of arrival", List.of(arrivals.getLast()));
            show("week " + seed + ", first", List.of(quick.getLast()));
            show("week " + seed + ", whole time", List.of(whole.getLast()));
        }
        System.out.printf(
                Locale.ROOT,
                "%nmedians of %d weeks of %d interpreters and %d missions (limits: feasible within 10 s; gap"
                        + " reported)%n",
                SEEDS,
                MEMBERS,
                MISSIONS);
        show("in order of arrival", arrivals);
        show("first", quick);
        show("whole time", whole);
        System.out.printf(
                Locale.ROOT,
                "price against order of arrival: %.2f times within %d s, %.2f times within %d s%n",
                median(quick, Found::cost) / median(arrivals, Found::cost),
                FIRST,
                median(whole, Found::cost) / median(arrivals, Found::cost),
                SECONDS);
    }

    private static void show(String what, List<Found> all) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %4.0f of %d filled  price %,9.0f  %-18s uneven (Gini) %.3f  %6.1f s%n",
                what,
                median(all, Found::filled),
                MISSIONS,
                median(all, Found::cost),
                gap(all),
                median(all, Found::gini),
                median(all, Found::seconds));
    }

    /** Whoever gives out in order of arrival knows of no bound. */
    private static String gap(List<Found> all) {
        return all.getFirst().bound() < 0
                ? ""
                : String.format(Locale.ROOT, "gap at most %.1f%%", 100 * median(all, Found::gap));
    }

    private static double median(List<Found> all, ToDoubleFunction<Found> of) {
        return PagesBench.median(all.stream().map(it -> of.applyAsDouble(it)).toList());
    }
}
