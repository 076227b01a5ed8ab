package express.lending;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The rate of a range of sums.
 *
 * @param upTo the highest that belongs to it; nothing means all that are higher
 * @param rate per cent a year
 */
record Band(@Nullable BigDecimal upTo, BigDecimal rate) {

    boolean holds(BigDecimal principal) {
        return upTo == null || principal.compareTo(upTo) <= 0;
    }
}
