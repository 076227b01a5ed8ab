package express.lending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a loan of a product that runs is paid back from any day on. */
public final class Repaying {

    private final Product product;
    private final Terms terms;

    private Repaying(Product product) {
        this.product = product;
        this.terms = product.terms();
    }

    public static Repaying of(Product product) {
        return new Repaying(product);
    }

    /**
     * What is owed on a day.
     *
     * @param rate per cent a year
     * @param grace during how many of the payments nothing is paid back yet
     * @param instalment what is paid each time, if it is to stay what it was; only where all are the same
     */
    public record Owed(
            BigDecimal principal,
            BigDecimal rate,
            LocalDate from,
            LocalDate firstDue,
            int payments,
            int grace,
            @Nullable BigDecimal instalment) {}

    /**
     * One payment.
     *
     * @param nominal when it would be due if all days were open
     * @param principal below zero where interest is added to what is owed
     */
    public record Instalment(LocalDate due, LocalDate nominal, BigDecimal principal, BigDecimal interest) {}

    /** All payments until nothing is owed any more. */
    public List<Instalment> plan(Owed owed) {
        var loan = new Loan(
                owed.principal(),
                owed.rate(),
                owed.from(),
                owed.firstDue(),
                owed.payments(),
                owed.grace(),
                terms.decimals(),
                terms.repayment());
        var dues = new Dues(loan);
        List<Instalment> plan = new ArrayList<>();
        for (Row row : new Walk(loan, owed.instalment()).end().rows()) {
            plan.add(new Instalment(row.due(), dues.at(row.number()), row.principal(), row.interest()));
        }
        return plan;
    }

    /** Per cent a year. */
    public BigDecimal rate(BigDecimal principal) {
        return terms.rate(principal);
    }

    public int payments(int months) {
        return terms.repayment().frequency().payments(months);
    }

    /** During how many payments nothing is paid back yet. */
    public int grace(int months) {
        return new Quoting(product, LocalDate.EPOCH).graceIn(months);
    }

    public LocalDate after(LocalDate day) {
        return terms.repayment().frequency().after(day, 1);
    }

    public LocalDate before(LocalDate day) {
        return terms.repayment().frequency().before(day);
    }

    /** What is kept back when the loan is paid out. */
    public BigDecimal upFront(BigDecimal principal) {
        return new Quoting(product, LocalDate.EPOCH).fees(principal, Fee.When.DISBURSEMENT);
    }

    /** What is paid with each payment beside it. */
    public BigDecimal each(BigDecimal principal) {
        return new Quoting(product, LocalDate.EPOCH).fees(principal, Fee.When.EACH_INSTALMENT);
    }

    /** What is paid with the last payment beside it. */
    public BigDecimal last(BigDecimal principal) {
        return new Quoting(product, LocalDate.EPOCH).fees(principal, Fee.When.LAST_INSTALMENT);
    }

    /** In which order a payment is used. */
    public Allocation allocation() {
        Allocation said = terms.allocation();
        return said == null ? Allocation.USUAL : said;
    }

    /** Of its currency. */
    public int decimals() {
        return terms.decimals();
    }
}
