package express.assignment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whole prices out of scaled ones. Costs were multiplied by the scale, so prices that are right up to ε are to be divided
 * by it; rounding goes wrong only where remainders lie within ε on both sides of the turn. With more room than prices
 * there is a gap on the circle of remainders, and the turn is put there.
 */
final class Residues {

    private Residues() {}

    static long @Nullable [] exact(long[] scaled, long scale, long epsilon) {
        long[] rests = Arrays.stream(scaled)
                .map(price -> Math.floorMod(price, scale))
                .sorted()
                .toArray();
        long widest = rests[0] + scale - rests[rests.length - 1];
        long turn = rests[0];
        for (int i = 1; i < rests.length; i++) {
            if (rests[i] - rests[i - 1] > widest) {
                widest = rests[i] - rests[i - 1];
                turn = rests[i];
            }
        }
        return widest > epsilon ? rounded(scaled, scale, turn) : null;
    }

    static long[] rounded(long[] scaled, long scale, long turn) {
        return Arrays.stream(scaled)
                .map(price -> Math.floorDiv(price - turn, scale))
                .toArray();
    }
}
