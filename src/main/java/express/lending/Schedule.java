package express.lending;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * All that is paid, and why.
 *
 * @param instalment what is paid each time, or the most where it differs
 */
record Schedule(Loan loan, List<Row> rows, BigDecimal instalment) {

    Schedule {
        rows = List.copyOf(rows);
        instalment = instalment.signum() == 0 ? highest(rows) : instalment;
    }

    static Schedule of(Loan loan) {
        return new Walk(loan).end();
    }

    /** Computed anew from each day on which something happens. */
    static Schedule of(Loan loan, List<Change> changes) {
        var walk = new Walk(loan);
        changes.stream().sorted(Comparator.comparing(Change::on)).forEach(walk::meet);
        return walk.end();
    }

    static BigDecimal highest(List<Row> rows) {
        return rows.stream().map(Row::instalment).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    BigDecimal interest() {
        BigDecimal sum = BigDecimal.valueOf(0, loan.decimals());
        for (Row row : rows) {
            sum = sum.add(row.interest());
        }
        return sum;
    }

    /** Of a loan that is paid in one sum, the highest is the last. */
    BigDecimal last() {
        return rows.getLast().instalment();
    }
}
