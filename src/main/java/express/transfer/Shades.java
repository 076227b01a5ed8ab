package express.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * At most five classes of counts, from light to dark, the lightest beginning at one. Their bounds are round numbers
 * that grow by the same factor, since a few countries have a hundred times as many practices as most.
 *
 * @param bounds the highest count of each class
 */
record Shades(List<Long> bounds) {

    static final int MOST = 5;

    /** Both included. */
    record Range(long from, long to, int shade) {}

    static Shades of(long highest) {
        List<Long> round = round(highest);
        int last = round.size() - 1;
        List<Long> bounds = last < MOST
                ? round
                : IntStream.rangeClosed(1, MOST)
                        .mapToObj(i -> round.get(Math.round((float) last * i / MOST)))
                        .toList();
        return new Shades(bounds);
    }

    /** One, two, five, ten and so on, and the highest itself. */
    private static List<Long> round(long highest) {
        List<Long> round = new ArrayList<>();
        long power = 1;
        while (power < highest) {
            for (int times : new int[] {1, 2, 5}) {
                if (power * times < highest) {
                    round.add(power * times);
                }
            }
            power *= 10;
        }
        if (highest > 0) {
            round.add(highest);
        }
        return round;
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
