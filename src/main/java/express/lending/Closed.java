package express.lending;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days on which nothing is paid. */
enum Closed {
    NEVER {
        @Override
        boolean on(LocalDate date) {
            return false;
        }
    },
    WEEKENDS {
        @Override
        boolean on(LocalDate date) {
            return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        }
    },
    /** Weekends, and the days on which the euro area's banks do not settle. */
    BANKS {
        @Override
        boolean on(LocalDate date) {
            return WEEKENDS.on(date) || FIXED.contains(MonthDay.from(date)) || isAroundEaster(date);
        }
    };

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    abstract boolean on(LocalDate date);

    private static boolean isAroundEaster(LocalDate date) {
        LocalDate easter = easter(date.getYear());
        return date.equals(easter.minusDays(2)) || date.equals(easter.plusDays(1));
    }

    /** Of the Gregorian calendar, after Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
