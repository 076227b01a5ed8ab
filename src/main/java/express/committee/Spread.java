package express.committee;

import java.util.List;
import java.util.stream.IntStream;

/** How far members are apart on one criterion: what they should talk about first. */
record Spread(Criterion criterion, List<Integer> points) {

    private static final int WIDE = 2;

    static Spread of(Criterion criterion, List<Score> scores) {
        return new Spread(
                criterion,
                scores.stream()
                        .filter(it -> it.counts() && it.marks().containsKey(criterion))
                        .map(it -> it.marks().get(criterion).points())
                        .sorted()
                        .toList());
    }

    int least() {
        return points.isEmpty() ? 0 : points.getFirst();
    }

    int most() {
        return points.isEmpty() ? 0 : points.getLast();
    }

    boolean isWide() {
        return most() - least() >= WIDE;
    }

    /** How many gave so many points, from the least to the most. */
    List<Long> counts() {
        return IntStream.rangeClosed(Mark.LEAST, Mark.MOST)
                .mapToObj(it -> points.stream().filter(given -> given == it).count())
                .toList();
    }
}
