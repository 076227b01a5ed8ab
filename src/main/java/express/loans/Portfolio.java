package express.loans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a lender has lent at the end of a day. A loan of which anything is more than so many days late is at risk with all that
 * is outstanding of it, and not only with what is late. Loans with a new plan are shown apart.
 *
 * @param group by which they are put together
 */
record Portfolio(
        @Nullable String group,
        long loans,
        long outstanding,
        long par1,
        long par30,
        long par90,
        long par180,
        long restructured,
        long restructuredSound) {

    private static final int DECIMALS = 2;

    static final Portfolio NONE = new Portfolio(null, 0, 0, 0, 0, 0, 0, 0, 0);

    /** In per cent of what is outstanding. */
    BigDecimal share(long cents) {
        return outstanding == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(cents)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(outstanding), DECIMALS, RoundingMode.HALF_UP);
    }

    /** What is left beside a part of it. */
    Portfolio without(Portfolio part) {
        return new Portfolio(
                Portfolios.WITHOUT,
                loans - part.loans,
                outstanding - part.outstanding,
                par1 - part.par1,
                par30 - part.par30,
                par90 - part.par90,
                par180 - part.par180,
                restructured - part.restructured,
                restructuredSound - part.restructuredSound);
    }

    /** More than thirty days late, and those with a new plan that are not. */
    long par30WithRestructured() {
        return par30 + restructuredSound;
    }
}
