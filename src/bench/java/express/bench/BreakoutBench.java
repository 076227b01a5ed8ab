package express.bench;

import com.sun.management.OperatingSystemMXBean;
import express.assignment.ManySeats;
import express.breakouts.ManyGroups;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How near to the best breakouts come, and how fast: 300 people to 12 groups in 2 rounds, with languages given and chosen,
 * and 5,000 to 60 in 4 rounds. The aims are one per cent in five seconds and sixty seconds for the large one, with no rule
 * broken.
 */
final class BreakoutBench {

    private BreakoutBench() {}

    public static void main(String[] arguments) {
        ManySeats.of(0, 60, 5, 2, true).solve();
        for (long seed = 1; seed <= 5; seed++) {
            report("300 x 12 x 2, languages given", ManySeats.of(seed, 300, 12, 2, true));
        }
        for (long seed = 1; seed <= 5; seed++) {
            ManySeats free = ManySeats.of(seed, 300, 12, 2, false);
            report("300 x 12 x 2, languages chosen", free);
            System.out.printf(Locale.ROOT, "  with languages chosen by hand: %,d%n", free.byHand());
        }
        for (long seed = 1; seed <= 3; seed++) {
            byModule(seed);
        }
        report("5,000 x 60 x 4, languages given", ManySeats.of(1, 5_000, 60, 4, true));
    }

    private static void byModule(long seed) {
        long begin = System.nanoTime();
        long beginOfWork = processor();
        String found = ManyGroups.solve(seed, 300, 12, 2);
        System.out.printf(
                Locale.ROOT,
                "300 x 12 x 2 by the module       %6.1f s (%.1f s of the processor), %s%n",
                (System.nanoTime() - begin) / 1e9,
                (processor() - beginOfWork) / 1e9,
                found);
    }

    private static void report(String what, ManySeats seats) {
        long begin = System.nanoTime();
        long beginOfWork = processor();
        boolean found = seats.solve();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double work = (processor() - beginOfWork) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-32s %6.1f s (%.1f s of the processor), %s%n",
                what,
                seconds,
                work,
                found
                        ? String.format(
                                Locale.ROOT,
                                "costs %,d, at least %,d, gap %.2f %%, %d rules broken",
                                seats.quality().value(),
                                seats.quality().bound(),
                                100 * seats.quality().gap(),
                                seats.brokenRules())
                        : "nothing found");
        if (found) {
            System.out.println("  " + seats.account());
        }
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
