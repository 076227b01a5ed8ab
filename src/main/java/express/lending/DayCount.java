package express.lending;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the days of a period become a part of a year. The last day counts, the first does not. */
enum DayCount {
    /** Bond basis: a 31st at the end becomes a 30th only if the beginning is one. */
    THIRTY_360 {
        @Override
        Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due) {
            int first = Math.min(from.getDayOfMonth(), THIRTY);
            int last = first == THIRTY ? Math.min(to.getDayOfMonth(), THIRTY) : to.getDayOfMonth();
            return thirty(from, first, to, last);
        }
    },
    /** Eurobond basis: every 31st is a 30th. */
    THIRTY_E_360 {
        @Override
        Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due) {
            return thirty(from, Math.min(from.getDayOfMonth(), THIRTY), to, Math.min(to.getDayOfMonth(), THIRTY));
        }
    },
    ACT_365 {
        @Override
        Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due) {
            return new Fraction(ChronoUnit.DAYS.between(from, to), YEAR);
        }
    },
    ACT_360 {
        @Override
        Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due) {
            return new Fraction(ChronoUnit.DAYS.between(from, to), SHORT_YEAR);
        }
    },
    /** Days of leap years are parts of 366, the others of 365. */
    ACT_ACT_ISDA {
        @Override
        Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due) {
            Fraction sum = Fraction.NONE;
            LocalDate at = from;
            while (at.getYear() < to.getYear()) {
                LocalDate next = LocalDate.of(at.getYear() + 1, 1, 1);
                sum = sum.plus(new Fraction(ChronoUnit.DAYS.between(at, next), at.lengthOfYear()))
                        .reduced();
                at = next;
            }
            return sum.plus(new Fraction(ChronoUnit.DAYS.between(at, to), to.lengthOfYear()))
                    .reduced();
        }
    },
    /** Every regular period is the same part of a year; what is left is a part of the regular period in which it lies. */
    ACT_ACT_ICMA {
        @Override
        Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due) {
            LocalDate end = due;
            while (end.isBefore(to)) {
                end = frequency.after(end, 1);
            }
            LocalDate begin = frequency.before(end);
            Fraction sum = Fraction.NONE;
            while (end.isAfter(from)) {
                LocalDate first = begin.isAfter(from) ? begin : from;
                LocalDate last = end.isBefore(to) ? end : to;
                if (last.isAfter(first)) {
                    sum = sum.plus(new Fraction(
                                    ChronoUnit.DAYS.between(first, last),
                                    ChronoUnit.DAYS.between(begin, end) * frequency.perYear()))
                            .reduced();
                }
                end = begin;
                begin = frequency.before(begin);
            }
            return sum;
        }
    },
    /** Whole years counted backwards, then the rest by 366 if there is a leap day in it. */
    ACT_ACT_AFB {
        @Override
        Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due) {
            int years = 0;
            while (!to.minusYears(years + 1L).isBefore(from)) {
                years++;
            }
            LocalDate end = to.minusYears(years);
            boolean leaps = from.datesUntil(end.plusDays(1))
                    .skip(1)
                    .anyMatch(day -> day.getMonthValue() == 2 && day.getDayOfMonth() == LEAP_DAY);
            int year = leaps ? LEAP_YEAR : YEAR;
            return new Fraction(ChronoUnit.DAYS.between(from, end) + (long) years * year, year);
        }
    };

    private static final int THIRTY = 30;
    private static final int SHORT_YEAR = 360;
    private static final int YEAR = 365;
    private static final int LEAP_YEAR = 366;
    private static final int LEAP_DAY = 29;

    /**
     * The part of a year between two dates.
     *
     * @param due when that is paid in whose period they lie; only some look at it
     */
    abstract Fraction between(LocalDate from, LocalDate to, Frequency frequency, LocalDate due);

    /** Whole months are thirty days each, whatever the calendar says. */
    boolean countsMonths() {
        return this == THIRTY_360 || this == THIRTY_E_360;
    }

    static Fraction months(int months) {
        return new Fraction((long) months * THIRTY, SHORT_YEAR);
    }

    private static Fraction thirty(LocalDate from, int first, LocalDate to, int last) {
        long days = (long) SHORT_YEAR * (to.getYear() - from.getYear())
                + (long) THIRTY * (to.getMonthValue() - from.getMonthValue())
                + last
                - first;
        return new Fraction(days, SHORT_YEAR);
    }
}
