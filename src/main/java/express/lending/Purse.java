package express.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is owed, twice: as the rows say, and as if nothing were ever rounded. Which of the two earns interest is a matter
 * of the rule of rounding; interest is always charged as whole cents.
 */
final class Purse {

    /** So many decimals more than money has are as good as exact: no sum of a life's payments reaches them. */
    private static final int FINER = 8;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final boolean carries;
    private final int decimals;
    private final int fine;
    private final BigDecimal nothing;
    private BigDecimal balance;
    private BigDecimal exact;
    /** Interest since the last payment, as exact as can be. */
    private BigDecimal due;

    private BigDecimal earned;
    private BigDecimal charged;
    private BigDecimal factorRate;
    private Fraction factorSpan;
    private BigDecimal above;
    private BigDecimal below;

    private Purse(Loan loan) {
        this.carries = loan.rules().rounding().style() == Rounding.Style.EXACT_TOTAL;
        this.decimals = loan.decimals();
        this.fine = decimals + FINER;
        this.nothing = BigDecimal.valueOf(0, decimals);
        this.balance = loan.principal();
        this.exact = balance.setScale(fine);
        this.due = BigDecimal.ZERO;
        this.earned = BigDecimal.ZERO;
        this.charged = nothing;
        this.factorRate = BigDecimal.ZERO;
        this.factorSpan = Fraction.NONE;
        this.above = BigDecimal.ZERO;
        this.below = BigDecimal.ONE;
    }

    static Purse of(Loan loan) {
        return new Purse(loan);
    }

    BigDecimal nothing() {
        return nothing;
    }

    BigDecimal balance() {
        return balance;
    }

    boolean owes() {
        return balance.signum() > 0;
    }

    /** What a plan is made for. */
    BigDecimal base() {
        return carries ? exact : balance;
    }

    BigDecimal due() {
        return due;
    }

    void earn(BigDecimal rate, Fraction span) {
        prepare(rate, span);
        BigDecimal base = carries ? exact : balance;
        // Rounded to the cent at once where nothing is carried, so that no half is made of something a little less.
        int scale = carries || due.signum() != 0 ? fine : decimals;
        BigDecimal interest = base.multiply(above).divide(below, scale, RoundingMode.HALF_UP);
        due = due.signum() == 0 ? interest : due.add(interest);
    }

    private void prepare(BigDecimal rate, Fraction span) {
        if (rate != factorRate || !span.equals(factorSpan)) {
            factorRate = rate;
            factorSpan = span;
            above = rate.multiply(BigDecimal.valueOf(span.above()));
            below = HUNDRED.multiply(BigDecimal.valueOf(span.below()));
        }
    }

    /** Takes from what is owed exactly what is paid beyond the interest. */
    void payBack(BigDecimal principal) {
        if (carries && principal.signum() > 0) {
            add(principal.negate());
        }
    }

    void capitalise() {
        exact = exact.add(due.setScale(fine, RoundingMode.HALF_UP));
    }

    /**
     * More is lent, or paid early. Less than nothing is not owed: where interest once was more than an instalment, or
     * instalments are rounded to more than cents, the exact debt ends before the one of the rows.
     */
    void add(BigDecimal amount) {
        exact = exact.add(amount).max(BigDecimal.valueOf(0, fine));
    }

    /** The interest that is due, in whole cents: of all that was earned less what was charged, or of this row. */
    BigDecimal charge() {
        BigDecimal interest;
        if (carries) {
            earned = earned.add(due);
            interest = earned.setScale(decimals, RoundingMode.HALF_UP).subtract(charged);
            charged = charged.add(interest);
        } else {
            interest = due.setScale(decimals, RoundingMode.HALF_UP);
        }
        due = BigDecimal.ZERO;
        return interest;
    }

    BigDecimal take(BigDecimal principal) {
        balance = balance.subtract(principal);
        return balance;
    }
}
