package express.rosters;

import java.util.Arrays;
import java.util.Collection;

/** How unequal hours are: the measure of Gini, from 0 where all have the same to nearly 1 where one has everything. */
final class Sharing {

    private Sharing() {}

    static double gini(Collection<Integer> minutes) {
        int[] sorted = minutes.stream().mapToInt(Integer::intValue).sorted().toArray();
        long all = Arrays.stream(sorted).asLongStream().sum();
        if (all == 0) {
            return 0;
        }
        long weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2L * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return (double) weighted / (sorted.length * all);
    }
}
