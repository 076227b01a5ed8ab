package express.payments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days on which banks settle in euro. */
final class BusinessDays {

    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private BusinessDays() {}

    static boolean isOne(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    /** That day, or the first after it. */
    static LocalDate from(LocalDate day) {
        LocalDate open = day;
        while (!isOne(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    static LocalDate after(LocalDate day, int days) {
        LocalDate open = day;
        for (int i = 0; i < days; i++) {
            open = from(open.plusDays(1));
        }
        return open;
    }

    /** Sunday, by the Gregorian rule. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
