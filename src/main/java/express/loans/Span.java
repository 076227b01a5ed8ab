package express.loans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a loan from a day on, until something changes again. From it follows for every day in between what interest
 * was earned, how late the loan is, and what would end it.
 *
 * @param principal what is lent and not paid back
 * @param overdue of it what is due
 * @param oldest when the oldest payment was due of which something is missing
 * @param earned interest of all that is over
 * @param interest of the period that runs
 * @param periodFrom when that began; nothing, if none runs
 * @param centDays cents that were late times days
 * @param moved interest on what was late that is part of {@code earned}
 * @param due all that is due, without the interest on what is late
 * @param carried interest of before that is still to fall due
 * @param credit what was paid and not used yet
 * @param rate per cent a year, if it is another than that of the contract
 * @param shifts whether more than interest changes in the books as it begins, though nobody does anything
 */
record Span(
        LocalDate since,
        LocalDate until,
        long principal,
        long overdue,
        @Nullable LocalDate oldest,
        boolean restructured,
        long earned,
        long interest,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        long centDays,
        long moved,
        long due,
        long carried,
        long credit,
        @Nullable BigDecimal rate,
        boolean shifts) {

    Span {
        rate = rate == null ? null : rate.stripTrailingZeros();
    }

    /** No loan lives so long. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static Span of(Course course, LocalDate since, boolean shifts) {
        Due oldest = course.oldest();
        Planned running = course.toCome().isEmpty() ? null : course.toCome().getFirst();
        Late late = course.late();
        return new Span(
                since,
                NEVER,
                course.sums().outstanding(),
                late.overdue(),
                oldest == null ? null : oldest.day(),
                course.restructured(),
                course.earned(),
                running == null ? 0 : running.interest(),
                running == null ? null : course.from(),
                running == null ? null : running.due(),
                late.centDays(),
                late.moved(),
                course.missing(),
                course.carried(),
                course.sums().credit(),
                course.rate().compareTo(course.agreement().rate()) == 0 ? null : course.rate(),
                shifts);
    }

    Span until(LocalDate day) {
        return with(day, shifts);
    }

    /** After another that begins on the same day. */
    Span after(Span other) {
        return with(until, shifts || other.shifts);
    }

    private Span with(LocalDate end, boolean shifting) {
        return new Span(
                since,
                end,
                principal,
                overdue,
                oldest,
                restructured,
                earned,
                interest,
                periodFrom,
                periodTo,
                centDays,
                moved,
                due,
                carried,
                credit,
                rate,
                shifting);
    }

    private long running(LocalDate day) {
        return periodFrom == null || periodTo == null
                ? 0
                : new Planned(periodTo, periodTo, 0, interest, 0, 0).earned(periodFrom, day);
    }

    /** @param agreed in the contract */
    BigDecimal rate(BigDecimal agreed) {
        return rate == null ? agreed : rate;
    }

    /** Interest on what is late. */
    long late(BigDecimal agreed, LocalDate day) {
        return Late.interest(rate(agreed), centDays + overdue * ChronoUnit.DAYS.between(since, day)) - moved;
    }

    long accrued(BigDecimal agreed, LocalDate day) {
        return earned + running(day) + late(agreed, day);
    }

    long payoff(BigDecimal agreed, LocalDate day) {
        return Math.max(0, due + late(agreed, day) + running(day) + carried + principal - overdue - credit);
    }

    int daysLate(LocalDate day) {
        return oldest == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(oldest, day));
    }
}
