package express.lending;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line of a schedule. Interest that is added to the loan is principal below zero.
 *
 * @param number of the payment; what happens between two has that of the one before
 * @param opening what was owed before
 * @param rate per cent a year of the last part of the period
 * @param span the part of a year for which it was owed
 * @param fee what is paid beside it; part of the instalment
 * @param balance what is owed afterwards
 */
public record Row(
        int number,
        LocalDate due,
        Kind kind,
        BigDecimal opening,
        BigDecimal rate,
        Fraction span,
        BigDecimal principal,
        BigDecimal interest,
        BigDecimal fee,
        BigDecimal balance) {

    /** Why it is as it is. */
    public enum Kind {
        REGULAR,
        INTEREST_ONLY,
        CAPITALISED,
        HOLIDAY,
        LAST,
        /** Paid early, or all at once. */
        EARLY,
        /** More was lent. */
        DRAWN;

        String key() {
            return "lending.row." + name();
        }
    }

    public BigDecimal instalment() {
        return principal.add(interest).add(fee);
    }

    Row with(BigDecimal fee) {
        return new Row(number, due, kind, opening, rate, span, principal, interest, fee, balance);
    }
}
