package express.lending;

import java.time.LocalDate;

/** How often something is paid. */
enum Frequency {
    WEEKLY(0, 7, 52),
    FORTNIGHTLY(0, 14, 26),
    MONTHLY(1, 0, 12),
    QUARTERLY(3, 0, 4),
    HALF_YEARLY(6, 0, 2),
    YEARLY(12, 0, 1);

    private static final int MONTHS = 12;

    private final int months;
    private final int days;
    private final int perYear;

    Frequency(int months, int days, int perYear) {
        this.months = months;
        this.days = days;
        this.perYear = perYear;
    }

    int months() {
        return months;
    }

    int perYear() {
        return perYear;
    }

    boolean inMonths() {
        return months > 0;
    }

    LocalDate after(LocalDate date, int times) {
        return inMonths() ? date.plusMonths((long) months * times) : date.plusDays((long) days * times);
    }

    LocalDate before(LocalDate date) {
        return inMonths() ? date.minusMonths(months) : date.minusDays(days);
    }

    /** How many payments there are in so many months; nothing, if they do not come out even. */
    int payments(int term) {
        return inMonths() ? term % months == 0 ? term / months : 0 : term * perYear / MONTHS;
    }
}
