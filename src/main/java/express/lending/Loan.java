package express.lending;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the engine is asked: a sum that is lent on a day at a rate, and the rules by which it is paid back.
 *
 * @param rate per cent a year
 * @param payments how many there are, with those of the grace
 * @param grace during how many of them nothing is paid back yet
 * @param decimals of the currency
 */
record Loan(
        BigDecimal principal,
        BigDecimal rate,
        LocalDate disbursed,
        LocalDate firstDue,
        int payments,
        int grace,
        int decimals,
        Repayment rules) {

    /** So long as no one lives. */
    static final int MOST_PAYMENTS = 2_600;

    Loan {
        if (principal.signum() <= 0 || rate.signum() < 0) {
            throw new IllegalArgumentException("a loan of nothing, or at less than nothing");
        }
        if (payments < 1 || payments > MOST_PAYMENTS || grace < 0 || grace >= payments) {
            throw new IllegalArgumentException("payments that never end, or never begin");
        }
        if (!firstDue.isAfter(disbursed)) {
            throw new IllegalArgumentException("due before it is lent");
        }
        principal = principal.setScale(decimals);
    }

    /** The same, lent later; what would be due before moves on by whole periods. */
    Loan disbursed(LocalDate later) {
        int times = 0;
        while (!rules.frequency().after(firstDue, times).isAfter(later)) {
            times++;
        }
        LocalDate due = rules.frequency().after(firstDue, times);
        return new Loan(principal, rate, later, due, payments, grace, decimals, rules);
    }
}
