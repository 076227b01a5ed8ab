package express.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * At most five classes of counts, from light to dark, each for about as many countries: a few have a hundred times as
 * many practices as most, and the map still tells the others apart. Where few different counts occur, each has its own.
 *
 * @param bounds the highest count of each class
 */
record Shades(List<Long> bounds) {

    static final int MOST = 5;

    /** Both included. */
    record Range(long from, long to, int shade) {}

    static Shades of(LongStream counts) {
        long[] sorted = counts.filter(count -> count > 0).sorted().toArray();
        long[] different = Arrays.stream(sorted).distinct().toArray();
        return new Shades((different.length <= MOST ? Arrays.stream(different) : fifths(sorted))
                .boxed()
                .toList());
    }

    /** Round numbers near those below which a fifth lies, two fifths and so on. */
    private static LongStream fifths(long[] sorted) {
        long highest = sorted[sorted.length - 1];
        return IntStream.rangeClosed(1, MOST)
                .map(i -> Math.ceilDiv(sorted.length * i, MOST) - 1)
                .mapToLong(at -> Math.min(highest, rounded(sorted[at])))
                .distinct();
    }

    /** Up, to one digit and noughts. */
    private static long rounded(long count) {
        long unit = 1;
        while (unit * 10 <= count) {
            unit *= 10;
        }
        return Math.ceilDiv(count, unit) * unit;
    }

    /** 1 to 5, the darkest being that of the highest counts; 0 where there is nothing. */
    int shade(long count) {
        if (count == 0) {
            return 0;
        }
        int at = (int) bounds.stream().filter(bound -> bound < count).count();
        return bounds.size() == 1 ? MOST - 1 : 1 + Math.round((float) at * (MOST - 1) / (bounds.size() - 1));
    }

    List<Range> ranges() {
        return IntStream.range(0, bounds.size())
                .mapToObj(i -> new Range(i == 0 ? 1 : bounds.get(i - 1) + 1, bounds.get(i), shade(bounds.get(i))))
                .toList();
    }
}
