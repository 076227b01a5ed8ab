package express.bench;

import express.joining.MadePeople;
import express.joining.Measure;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * People found again among a hundred thousand made ones in four scripts: how many of those who come again are proposed
 * first, how many proposals are right, how often somebody is asked about a stranger, for several thresholds; and how much
 * each agreement weighs. With {@code PEOPLE=10000} in the environment there are fewer.
 */
final class FindingAgainBench {

    private static final int PEOPLE = Integer.parseInt(System.getenv().getOrDefault("PEOPLE", "100000"));
    private static final double[] THRESHOLDS = {4.5, 6, 7.5, 9, 10.5, 12, 14, 16.3};

    private FindingAgainBench() {}

    public static void main(String[] arguments) {
        var made = new MadePeople(new SplittableRandom(11).nextLong());
        var population = made.make(PEOPLE, PEOPLE / 10);
        long begin = System.nanoTime();
        var measure = new Measure(population);
        System.out.printf(Locale.ROOT, "%d people traced in %d ms%n", PEOPLE, (System.nanoTime() - begin) / 1_000_000);
        var strangers = made.strangers(PEOPLE / 10, PEOPLE);
        for (double threshold : THRESHOLDS) {
            long from = System.nanoTime();
            var quality = measure.quality(population.again(), strangers, threshold);
            System.out.printf(
                    Locale.ROOT,
                    "from %.1f bits: recall %.3f, precision %.3f, asked about a stranger %.3f; %.2f ms each in"
                            + " memory%n",
                    threshold,
                    quality.recall(),
                    quality.precision(),
                    quality.alarms(),
                    (System.nanoTime() - from) / 1e6 / (PEOPLE / 5));
        }
        measure.weights(population.again())
                .forEach((kind, bits) -> System.out.printf(Locale.ROOT, "%-15s %5.1f bits%n", kind, bits));
    }
}
