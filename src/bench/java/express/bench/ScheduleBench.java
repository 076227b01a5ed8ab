package express.bench;

import express.lending.BareLoan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long a schedule takes, with its dates and reasons, beside the bare arithmetic of the same loan: in turn, so that a
 * machine that changes its pace does so for both, and the median of the ratios.
 */
final class ScheduleBench {

    private static final int PAIRS = 21;
    private static final int WARM = 20;
    private static final int ROWS = 600_000;

    private ScheduleBench() {}

    public static void main(String[] arguments) {
        for (int payments : List.of(12, 36, 120)) {
            compare("every row to the cent", new BareLoan("15000", "8.95", payments, false), payments);
            compare("the total to the cent", new BareLoan("15000", "8.95", payments, true), payments);
        }
    }

    private static void compare(String rule, BareLoan loan, int payments) {
        int times = ROWS / payments;
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = -WARM; pair < PAIRS; pair++) {
            double limit = timed(loan::eachRow, times);
            double engine = timed(loan::engine, times);
            if (pair >= 0) {
                bare.add(limit);
                ours.add(engine);
                ratios.add(engine / limit);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%3d rows, %s: engine %6.2f µs, bare arithmetic %6.2f µs, ratio %.2f (%.2f to %.2f)%n",
                payments,
                rule,
                PagesBench.median(ours),
                PagesBench.median(bare),
                PagesBench.median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    /** In microseconds. */
    private static double timed(Supplier<BigDecimal> work, int times) {
        long sum = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            sum += work.get().unscaledValue().intValue();
        }
        long time = System.nanoTime() - begin;
        if (sum == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return time / 1e3 / times;
    }
}
