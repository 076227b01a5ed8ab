package express.lending;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The arithmetic of a loan and nothing else, as one would write it down for one loan: to compare with, in results and in
 * time. Lives here since the engine is no one's business outside its module.
 */
public final class BareLoan {

    private final BigDecimal principal;
    private final BigDecimal rate;
    private final int payments;
    private final Loan loan;

    public BareLoan(String principal, String rate, int payments, boolean exact) {
        this.principal = new BigDecimal(principal);
        this.rate = new BigDecimal(rate);
        this.payments = payments;
        this.loan = new Loan(
                this.principal,
                this.rate,
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 2, 15),
                payments,
                0,
                2,
                new Repayment(
                        Shape.EQUAL_INSTALMENTS,
                        List.of(),
                        Frequency.MONTHLY,
                        Grace.INTEREST_ONLY,
                        DayCount.THIRTY_360,
                        new Rounding(
                                exact ? Rounding.Style.EXACT_TOTAL : Rounding.Style.EACH_ROW, new BigDecimal("0.01")),
                        Dating.PLAIN));
    }

    /** With the engine: dates, reasons and all. */
    public BigDecimal engine() {
        return Schedule.of(loan).interest();
    }

    /** Interest and instalment of every row half up to the cent, the last one settling. */
    public BigDecimal eachRow() {
        BigDecimal monthly = rate.divide(BigDecimal.valueOf(1_200), MathContext.DECIMAL128);
        BigDecimal grown = BigDecimal.ONE.add(monthly).pow(payments, MathContext.DECIMAL128);
        BigDecimal instalment = principal
                .multiply(monthly.multiply(grown, MathContext.DECIMAL128), MathContext.DECIMAL128)
                .divide(grown.subtract(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
        BigDecimal balance = principal;
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 1; row <= payments; row++) {
            BigDecimal interest = balance.multiply(monthly).setScale(2, RoundingMode.HALF_UP);
            balance = balance.subtract(row == payments ? balance : instalment.subtract(interest));
            sum = sum.add(interest);
        }
        return sum;
    }
}
