package express.loans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stands at the end of a day.
 *
 * @param disbursed what was paid out
 * @param outstanding what is lent and not paid back
 * @param overdue what was due before that day and is missing
 * @param dueNow what is due, that of the day too, with the interest on what was late
 * @param credit what was paid and not used yet
 * @param payoff what would end it that day
 * @param oldest when the oldest payment was due of which something is missing
 * @param accrued all interest so far
 * @param rate per cent a year, as agreed or as changed since
 * @param position what stands on each account
 */
record Standing(
        LocalDate day,
        State state,
        long disbursed,
        long outstanding,
        long overdue,
        long dueNow,
        long credit,
        long payoff,
        @Nullable LocalDate oldest,
        long accrued,
        boolean restructured,
        BigDecimal rate,
        List<Asked> asked,
        List<Planned> toCome,
        Map<String, Long> position) {

    /** How far it is. */
    enum State {
        AGREED,
        RUNNING,
        WITHDRAWN,
        REPAID,
        WRITTEN_OFF,
        /** Before anything was paid out. */
        CALLED_OFF;

        boolean isBeforePayout() {
            return this == AGREED || this == CALLED_OFF;
        }

        String key() {
            return "loans.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A payment that fell due. */
    record Asked(LocalDate day, long fee, long interest, long principal, long left) {}

    static Standing of(Course course, LocalDate day) {
        List<Asked> asked = asked(course);
        Due oldest = course.oldest();
        return new Standing(
                day,
                state(course),
                course.sums().disbursed(),
                course.sums().outstanding(),
                asked.stream()
                        .filter(it -> it.day().isBefore(day))
                        .mapToLong(Asked::left)
                        .sum(),
                course.due(),
                course.sums().credit(),
                Math.max(0, course.payoff(day)),
                oldest == null || !oldest.day().isBefore(day) ? null : oldest.day(),
                course.accrued(day),
                course.restructured(),
                course.rate(),
                asked,
                List.copyOf(course.toCome()),
                course.sums().position(course.accrued(day)));
    }

    /** All that fell due until where it is. */
    static List<Asked> asked(Course course) {
        return course.dues().stream()
                .map(it -> new Asked(
                        it.day(), it.asked(Part.FEE), it.asked(Part.INTEREST), it.asked(Part.PRINCIPAL), it.left()))
                .toList();
    }

    private static State state(Course course) {
        if (course.firstDisbursed() == null) {
            return course.isCalledOff() ? State.CALLED_OFF : State.AGREED;
        }
        if (course.writtenOff() != null) {
            return State.WRITTEN_OFF;
        }
        if (course.sums().outstanding() <= 0 && course.due() <= 0) {
            return State.REPAID;
        }
        return course.withdrawn() == null ? State.RUNNING : State.WITHDRAWN;
    }

    /** What is to be given back of a loan that is paid back. */
    long overpaid() {
        return state == State.REPAID ? Math.max(0, credit) : 0;
    }

    /** What stands on each account, but for interest that was earned: that grows every day, and is kept for itself. */
    Map<String, Long> withoutInterest() {
        Map<String, Long> rest = new HashMap<>(position);
        rest.merge(Sums.INTEREST, -accrued, Long::sum);
        rest.merge(Sums.INTEREST_INCOME, accrued, Long::sum);
        return rest;
    }

    int daysLate() {
        return oldest == null ? 0 : (int) ChronoUnit.DAYS.between(oldest, day);
    }

    Optional<Planned> next() {
        return toCome.stream().findFirst();
    }
}
