package express.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a loan costs beside interest; everybody pays it.
 *
 * @param percent of the principal
 * @param cap the most that the share comes to
 * @param fixed what is paid whatever the principal
 */
record Fee(
        Wording name,
        When when,
        BigDecimal percent,
        @Nullable BigDecimal cap,
        BigDecimal fixed) {

    enum When {
        DISBURSEMENT,
        EACH_INSTALMENT,
        LAST_INSTALMENT;

        String key() {
            return "lending.fee." + name();
        }
    }

    BigDecimal amount(BigDecimal principal, int decimals) {
        BigDecimal share = principal.multiply(percent).movePointLeft(2);
        BigDecimal capped = cap == null ? share : share.min(cap);
        return capped.add(fixed).setScale(decimals, RoundingMode.HALF_UP);
    }
}
