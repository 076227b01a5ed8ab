package express.assessments;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the marks of a spread stand on a line from 0 to 10, in shares of its width; from right to left it begins at the
 * other end.
 *
 * @param before the median of the round before, if there was one
 */
record Strip(Spread spread, @Nullable Double before, boolean mirrored) {

    /** Room at both ends, so that a mark at 0 or 10 is whole. */
    private static final double MARGIN = 3;

    String at(double score) {
        double share = MARGIN + (100 - 2 * MARGIN) * score / Reply.HIGHEST;
        return percent(mirrored ? 100 - share : share);
    }

    String boxStart() {
        return at(mirrored ? spread.upper() : spread.lower());
    }

    String boxWidth() {
        return percent((100 - 2 * MARGIN) * spread.width() / Reply.HIGHEST);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }
}
