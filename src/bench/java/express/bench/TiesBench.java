package express.bench;

import express.ties.ManyTies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long it takes to measure a network of two thousand actors and ten thousand ties, and to say of every actor what
 * would be without it. The aim is three seconds for all of it.
 */
final class TiesBench {

    private static final int ACTORS = 2_000;
    private static final int TIES = 10_000;
    private static final int SERVICES = 6_000;
    private static final int SAMPLES = 9;

    private TiesBench() {}

    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        ManyTies ties = ManyTies.of(ACTORS, TIES, SERVICES);
        double first = millis(begin);
        System.out.printf(Locale.ROOT, "made and measured once, cold: %.0f ms%n", first);
        report("betweenness", ties::brokers);
        report("parts and breaking points", ties::breakingPoints);
        report("all measures", ties::measure);
        report("what if each of them left", ties::whatIfEach);
        report("all measures and what if each left", () -> ties.measure() + ties.whatIfEach());
        for (int actor = 0; actor < ACTORS; actor += ACTORS / 20) {
            if (!ties.agreesFor(actor)) {
                throw new IllegalStateException("counted anew it is another figure without " + actor);
            }
        }
        System.out.println("counted anew for every hundredth actor: the same");
        long library = System.nanoTime();
        ties.brokersByLibrary();
        System.out.printf(Locale.ROOT, "betweenness by JGraphT, for comparison: %.0f ms%n", millis(library));
    }

    private static void report(String what, Supplier<? extends Number> work) {
        List<Double> times = new ArrayList<>();
        Number figure = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            long begin = System.nanoTime();
            figure = work.get();
            times.add(millis(begin));
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s %8.1f ms (first %.1f, median of %d; %s)%n",
                what,
                PagesBench.median(times),
                times.getFirst(),
                SAMPLES,
                figure);
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
