package express.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where cents come from.
 *
 * @param style what is rounded
 * @param unit to which instalments are rounded, half up
 */
record Rounding(Style style, BigDecimal unit) {

    enum Style {
        /** The exact instalment carries on, the sum of all interest is rounded once, and the last instalment settles. */
        EXACT_TOTAL,
        /** Interest and instalment of every row, the last one settling. */
        EACH_ROW
    }

    BigDecimal instalment(BigDecimal exact, int decimals) {
        return exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit).setScale(decimals, RoundingMode.HALF_UP);
    }
}
