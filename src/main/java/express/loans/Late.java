package express.loans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Interest on what is late: at the rate of the loan for the days that it is late, and nothing on top of it. Cents times days
 * are summed, so that it comes to the same however often it is looked at.
 */
final class Late {

    private static final BigDecimal YEAR = BigDecimal.valueOf(36_500);

    private final BigDecimal rate;
    private LocalDate from;
    private long overdue;
    private long centDays;
    /** What of it was asked for otherwise. */
    private long moved;

    Late(BigDecimal rate, LocalDate from) {
        this.rate = rate;
        this.from = from;
    }

    void until(LocalDate day) {
        centDays += overdue * ChronoUnit.DAYS.between(from, day);
        from = day;
    }

    /** More principal is late, or less. */
    void add(long principal) {
        overdue += principal;
    }

    long overdue() {
        return overdue;
    }

    long centDays() {
        return centDays;
    }

    long moved() {
        return moved;
    }

    /** All that was earned and is not asked for otherwise. */
    long earned() {
        return all() - moved;
    }

    private long all() {
        return interest(rate, centDays);
    }

    /** Of so many cents times days. */
    static long interest(BigDecimal rate, long centDays) {
        return centDays == 0
                ? 0
                : rate.multiply(BigDecimal.valueOf(centDays))
                        .divide(YEAR, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** Asks for so much of it otherwise. */
    void move(long interest) {
        moved += interest;
    }
}
