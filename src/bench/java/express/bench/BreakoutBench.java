package express.bench;

import express.assignment.ManySeats;
import java.util.Locale;

/**
 * How near to the best breakouts come, and how fast: 300 people to 12 groups in 2 rounds, with languages given and chosen,
 * and 5,000 to 60 in 4 rounds. The aims are one per cent in five seconds and sixty seconds for the large one, with no rule
 * broken.
 */
final class BreakoutBench {

    private BreakoutBench() {}

    public static void main(String[] arguments) {
        ManySeats.of(0, 60, 5, 2, true).solve(2_000);
        for (long seed = 1; seed <= 5; seed++) {
            report("300 x 12 x 2, languages given", ManySeats.of(seed, 300, 12, 2, true), 10_000);
        }
        for (long seed = 1; seed <= 5; seed++) {
            ManySeats free = ManySeats.of(seed, 300, 12, 2, false);
            report("300 x 12 x 2, languages chosen", free, 10_000);
            System.out.printf(Locale.ROOT, "  with languages chosen by hand: %,d%n", free.byHand(10_000));
        }
        report("5,000 x 60 x 4, languages given", ManySeats.of(1, 5_000, 60, 4, true), 5_000);
    }

    private static void report(String what, ManySeats seats, int effort) {
        long begin = System.nanoTime();
        boolean found = seats.solve(effort);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-32s %6.1f s, %s%n",
                what,
                seconds,
                found
                        ? String.format(
                                Locale.ROOT,
                                "costs %,d, at least %,d, gap %.2f %%, %d rules broken",
                                seats.quality().value(),
                                seats.quality().bound(),
                                100 * seats.quality().gap(),
                                seats.brokenRules())
                        : "nothing found");
    }
}
