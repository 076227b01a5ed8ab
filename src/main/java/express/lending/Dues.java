package express.lending;

import java.time.LocalDate;

/** When each payment is due, and for how long it has interest. */
final class Dues {

    private final Loan loan;
    private final Frequency frequency;
    /** The day of the month on which all are due that have it. */
    private final int day;

    private final boolean wholeFirst;
    private final boolean moves;

    Dues(Loan loan) {
        this.loan = loan;
        this.frequency = loan.rules().frequency();
        this.moves = loan.rules().dating().movesInterest();
        LocalDate first = loan.firstDue();
        this.wholeFirst = frequency.inMonths() && isWhole(loan.disbursed(), first);
        boolean last = loan.rules().dating().monthEnd() && first.getDayOfMonth() == first.lengthOfMonth();
        this.day = last
                ? 31
                : wholeFirst ? Math.max(first.getDayOfMonth(), loan.disbursed().getDayOfMonth()) : 0;
    }

    /** A month after a 31st is the last of the next; the one after that is a 31st again. */
    private static boolean isWhole(LocalDate from, LocalDate to) {
        return months(from, to) > 0 && from.plusMonths(months(from, to)).equals(to);
    }

    private static int months(LocalDate from, LocalDate to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    /** The day until which interest is counted, from 1 on. */
    LocalDate at(int number) {
        LocalDate planned = planned(number);
        if (!moves) {
            return planned;
        }
        LocalDate moved = loan.rules().dating().moved(planned);
        return moved.isBefore(loan.disbursed()) ? loan.disbursed() : moved;
    }

    /** The day before it moves out of the way of weekends and holidays. */
    LocalDate planned(int number) {
        LocalDate date = frequency.after(loan.firstDue(), number - 1);
        return day > date.getDayOfMonth() && frequency.inMonths()
                ? date.withDayOfMonth(Math.min(day, date.lengthOfMonth()))
                : date;
    }

    /** The part of a year from the payment before, or from when it was lent. */
    Fraction whole(int number) {
        DayCount count = loan.rules().dayCount();
        if (countsMonths() && (number > 1 || wholeFirst)) {
            return DayCount.months(number > 1 ? frequency.months() : months(loan.disbursed(), loan.firstDue()));
        }
        return count.between(begin(number), at(number), frequency, planned(number));
    }

    /** Whether each period is so many whole months, whatever the calendar says. */
    boolean countsMonths() {
        return loan.rules().dayCount().countsMonths() && frequency.inMonths() && !moves;
    }

    /** The part of a year from some day within the period. */
    Fraction part(LocalDate from, LocalDate to, int number) {
        return from.equals(begin(number)) && to.equals(at(number))
                ? whole(number)
                : loan.rules().dayCount().between(from, to, frequency, planned(number));
    }

    LocalDate begin(int number) {
        return number == 1 ? loan.disbursed() : at(number - 1);
    }
}
