package express.assessments;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How scores lie: half of them between the quartiles, and half on each side of the median. Quartiles lie between two
 * scores in proportion, as most programs count them (method 7 of Hyndman and Fan).
 *
 * @param scores how many there are, at least one
 */
record Spread(int scores, double lowest, double lower, double median, double upper, double highest) {

    /** In how far those who answered say the same. */
    enum Accord {
        AGREED,
        MIXED,
        DIVIDED;

        String key() {
            return "assessments.accord." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double CLOSE = 2;
    private static final double APART = 4;
    /** Below the middle of the scale. */
    private static final double WEAK = 5;

    static Spread of(Collection<Integer> scores) {
        List<Integer> sorted = scores.stream().sorted().toList();
        return new Spread(
                sorted.size(),
                quantile(sorted, 0),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 1));
    }

    private static double quantile(List<Integer> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    /** As far apart as the middle half of the scores is. */
    double width() {
        return upper - lower;
    }

    Accord accord() {
        return width() <= CLOSE ? Accord.AGREED : width() <= APART ? Accord.MIXED : Accord.DIVIDED;
    }

    boolean isWeak() {
        return median < WEAK;
    }

    /** With one digit behind the point, as it is shown. */
    static double shown(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
