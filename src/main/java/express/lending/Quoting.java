package express.lending;

import express.lending.Refusal.Field;
import express.lending.Refusal.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Computes what a loan of a product that is lent on a day would cost. */
final class Quoting {

    private static final int APR_DECIMALS = 4;

    private final Product product;
    private final Terms terms;
    private final LocalDate today;

    Quoting(Product product, LocalDate today) {
        this.product = product;
        this.terms = product.terms();
        this.today = today;
    }

    /** @param firstDue a period after the disbursement, if nothing else is said */
    Quote quote(BigDecimal asked, int months, @Nullable LocalDate firstDue) {
        LocalDate due = firstDue == null ? terms.repayment().frequency().after(today, 1) : firstDue;
        List<Refusal> refusals = refusals(asked, months, due);
        if (!refusals.isEmpty()) {
            throw new OutsideLimits(terms.currency(), refusals);
        }
        Quote quote = computed(asked.setScale(terms.decimals(), RoundingMode.UNNECESSARY), months, due);
        BigDecimal ceiling = terms.ceiling();
        if (ceiling != null && (quote.apr() == null || quote.apr().compareTo(ceiling) > 0)) {
            throw new OutsideLimits(terms.currency(), List.of(new Refusal(Field.MONTHS, Reason.TOO_DEAR, ceiling)));
        }
        return quote;
    }

    /** What was granted is not refused any more. */
    Quote lent(BigDecimal principal, int months) {
        LocalDate due = terms.repayment().frequency().after(today, 1);
        return computed(principal.setScale(terms.decimals(), RoundingMode.UNNECESSARY), months, due);
    }

    private List<Refusal> refusals(BigDecimal asked, int months, LocalDate due) {
        List<Refusal> refusals = new ArrayList<>();
        if (asked.compareTo(terms.least()) < 0) {
            refusals.add(new Refusal(Field.PRINCIPAL, Reason.TOO_LITTLE, terms.least()));
        } else if (asked.compareTo(terms.most()) > 0) {
            refusals.add(new Refusal(Field.PRINCIPAL, Reason.TOO_MUCH, terms.most()));
        } else if (asked.stripTrailingZeros().scale() > terms.decimals()) {
            refusals.add(new Refusal(Field.PRINCIPAL, Reason.TOO_FINE, BigDecimal.valueOf(terms.decimals())));
        }
        if (months < terms.shortest()) {
            refusals.add(new Refusal(Field.MONTHS, Reason.TOO_SHORT, BigDecimal.valueOf(terms.shortest())));
        } else if (months > terms.longest()) {
            refusals.add(new Refusal(Field.MONTHS, Reason.TOO_LONG, BigDecimal.valueOf(terms.longest())));
        } else if (terms.repayment().frequency().payments(months) <= graceIn(months)) {
            refusals.add(new Refusal(Field.MONTHS, Reason.UNEVEN, null));
        }
        if (due.isAfter(today.plusMonths(terms.firstDueMonths()))) {
            refusals.add(new Refusal(Field.FIRST_DUE, Reason.TOO_LATE, BigDecimal.valueOf(terms.firstDueMonths())));
        } else if (!due.isAfter(today) || !terms.repayment().dating().moved(due).isAfter(today)) {
            refusals.add(new Refusal(Field.FIRST_DUE, Reason.TOO_EARLY, null));
        }
        return refusals;
    }

    int graceIn(int months) {
        return terms.graceMonths() == 0
                ? 0
                : terms.repayment().frequency().payments(Math.min(terms.graceMonths(), months));
    }

    private Quote computed(BigDecimal principal, int months, LocalDate due) {
        Schedule schedule = Schedule.of(loan(principal, months, due));
        BigDecimal upFront = fees(principal, Fee.When.DISBURSEMENT);
        List<Row> rows = withFees(schedule.rows(), principal);
        BigDecimal interest = schedule.interest();
        BigDecimal later = rows == schedule.rows()
                ? BigDecimal.ZERO
                : rows.stream().map(Row::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Quote(
                product,
                principal,
                months,
                today,
                due,
                schedule.instalment().add(fees(principal, Fee.When.EACH_INSTALMENT)),
                interest,
                upFront,
                interest.add(upFront).add(later),
                apr(principal.subtract(upFront), rows),
                conditions(principal),
                rows);
    }

    Loan loan(BigDecimal principal, int months, LocalDate due) {
        return new Loan(
                principal,
                terms.rate(principal),
                today,
                due,
                terms.repayment().frequency().payments(months),
                graceIn(months),
                terms.decimals(),
                terms.repayment());
    }

    BigDecimal fees(BigDecimal principal, Fee.When when) {
        BigDecimal sum = BigDecimal.valueOf(0, terms.decimals());
        for (Fee fee : terms.fees()) {
            sum = fee.when() == when ? sum.add(fee.amount(principal, terms.decimals())) : sum;
        }
        return sum;
    }

    private List<Row> withFees(List<Row> rows, BigDecimal principal) {
        BigDecimal each = fees(principal, Fee.When.EACH_INSTALMENT);
        BigDecimal last = fees(principal, Fee.When.LAST_INSTALMENT);
        if (each.signum() == 0 && last.signum() == 0) {
            return rows;
        }
        return rows.stream()
                .map(row -> row.with(row == rows.getLast() ? each.add(last) : each))
                .toList();
    }

    private @Nullable BigDecimal apr(BigDecimal received, List<Row> rows) {
        double[] years = new double[rows.size() + 1];
        double[] amounts = new double[rows.size() + 1];
        amounts[0] = received.doubleValue();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            years[i + 1] = Apr.years(today, row.due(), terms.repayment().frequency());
            amounts[i + 1] = -row.instalment().doubleValue();
        }
        OptionalDouble rate = Apr.of(years, amounts);
        return rate.isEmpty()
                ? null
                : BigDecimal.valueOf(rate.getAsDouble()).movePointRight(2).setScale(APR_DECIMALS, RoundingMode.HALF_UP);
    }

    private List<Condition> conditions(BigDecimal principal) {
        List<Condition> conditions = new ArrayList<>();
        terms.seasoned().stream()
                .filter(it -> principal.compareTo(it.above()) > 0)
                .forEach(it -> conditions.add(new Condition(Condition.Kind.BUSINESS, it.months())));
        if (principal.compareTo(product.mostFor(Integer.MAX_VALUE, 0)) > 0) {
            conditions.add(new Condition(Condition.Kind.EARLIER, 0));
        }
        return List.copyOf(conditions);
    }
}
