package express.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loan would cost, and all its payments.
 *
 * @param instalment what is paid each time, or the most where it differs
 * @param fees paid at disbursement
 * @param totalCost interest and all fees
 * @param apr annual percentage rate, in per cent with four decimals; nothing where no rate solves the equation
 * @param conditions without which the sum is not lent
 */
public record Quote(
        Product product,
        BigDecimal principal,
        int months,
        LocalDate disbursed,
        LocalDate firstDue,
        BigDecimal instalment,
        BigDecimal totalInterest,
        BigDecimal fees,
        BigDecimal totalCost,
        @Nullable BigDecimal apr,
        List<Condition> conditions,
        List<Row> rows) {

    /** All that is paid: the loan, its interest and its fees. */
    public BigDecimal total() {
        return principal.add(totalCost);
    }

    /** Whether some fees are paid with the payments. */
    boolean chargesLater() {
        return rows.stream().anyMatch(it -> it.fee().signum() != 0);
    }

    /** Per cent a year. */
    public BigDecimal rate() {
        return product.terms().rate(principal);
    }
}
