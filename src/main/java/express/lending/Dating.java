package express.lending;

import express.holidays.Holidays;
import express.holidays.Region;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days something is due.
 *
 * @param closed when nothing can be paid
 * @param moving where to what would be due then moves
 * @param monthEnd whether what begins on the last day of a month stays on last days
 * @param region whose holidays count, where holidays do
 * @param counting until which day interest is counted; nothing in versions that are older than the choice
 */
record Dating(
        Closed closed,
        Moving moving,
        boolean monthEnd,
        @Nullable Region region,
        @Nullable Counting counting) {

    enum Moving {
        STAYS,
        FOLLOWING,
        /** Unless that is in another month: then before. */
        MODIFIED_FOLLOWING,
        PRECEDING
    }

    /** What a payment that moves does to its interest. */
    enum Counting {
        /** Nothing: it is counted as if it had not moved. */
        AS_PLANNED,
        /** It is counted until the day on which it is paid. */
        AS_PAID
    }

    static final Dating PLAIN = new Dating(Closed.NEVER, Moving.STAYS, false, null, null);

    boolean movesInterest() {
        return counting == Counting.AS_PAID && moving != Moving.STAYS && closed != Closed.NEVER;
    }

    LocalDate moved(LocalDate date) {
        return switch (moving) {
            case STAYS -> date;
            case FOLLOWING -> open(date, 1);
            case PRECEDING -> open(date, -1);
            case MODIFIED_FOLLOWING -> {
                LocalDate after = open(date, 1);
                yield after.getMonthValue() == date.getMonthValue() ? after : open(date, -1);
            }
        };
    }

    private LocalDate open(LocalDate date, int step) {
        LocalDate at = date;
        while (isClosed(at)) {
            at = at.plusDays(step);
        }
        return at;
    }

    private boolean isClosed(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return switch (closed) {
            case NEVER -> false;
            case WEEKENDS -> weekend;
            case BANKS -> weekend || Holidays.isHoliday(Region.EURO_AREA, date);
            case HOLIDAYS -> weekend || region != null && Holidays.isHoliday(region, date);
        };
    }
}
