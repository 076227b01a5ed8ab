package express.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a loan if somebody pays more each time.
 *
 * @param more each time
 * @param ends when it is paid back then
 * @param sooner so many payments
 * @param saved of interest
 */
record Extra(BigDecimal more, LocalDate ends, int sooner, BigDecimal saved) {

    static Extra of(Quote quote, BigDecimal more) {
        Loan loan = new Quoting(quote.product(), quote.disbursed())
                .loan(quote.principal(), quote.months(), quote.firstDue());
        List<Change> changes = new ArrayList<>();
        var dues = new Dues(loan);
        for (int number = 1; number < loan.payments(); number++) {
            changes.add(new Change.Early(dues.at(number), more, Change.Keep.INSTALMENT));
        }
        Schedule faster = Schedule.of(loan, changes);
        Row last = faster.rows().getLast();
        return new Extra(
                more,
                last.due(),
                quote.rows().size() - last.number(),
                quote.totalInterest().subtract(faster.interest()));
    }
}
