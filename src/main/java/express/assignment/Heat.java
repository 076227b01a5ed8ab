package express.assignment;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How much worse a change may be to be taken all the same: much at first, less and less later (simulated annealing,
 * Metropolis' rule). Logarithms come out of a table, so that they are the same on every machine.
 */
final class Heat {

    private static final double[] DRAWN = new double[4096];

    static {
        Arrays.setAll(DRAWN, i -> -StrictMath.log((i + 0.5) / DRAWN.length));
    }

    private final SplittableRandom random;
    private final double cooling;
    private double heat;

    /** From warm to cold in so many times of cooling. */
    Heat(SplittableRandom random, double warm, double cold, double times) {
        this.random = random;
        this.heat = warm;
        this.cooling = StrictMath.pow(cold / warm, 1 / Math.max(1, times));
    }

    void cool() {
        heat *= cooling;
    }

    boolean bears(long change) {
        return change <= 0 || change <= heat * DRAWN[random.nextInt(DRAWN.length)];
    }
}
