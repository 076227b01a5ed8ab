package express.tariffs;

import express.holidays.Holidays;
import express.holidays.Region;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * So many per cent more for what begins at an unusual time.
 *
 * @param from of a night, which may go on after midnight
 */
record Supplement(
        Kind kind,
        BigDecimal percent,
        @Nullable LocalTime from,
        @Nullable LocalTime until) {

    enum Kind {
        NIGHT,
        SATURDAY,
        SUNDAY,
        HOLIDAY;

        String key() {
            return "tariffs.supplement." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean holds(ZonedDateTime at, Region region) {
        return switch (kind) {
            case NIGHT -> isNight(at.toLocalTime());
            case SATURDAY -> at.getDayOfWeek() == DayOfWeek.SATURDAY;
            case SUNDAY -> at.getDayOfWeek() == DayOfWeek.SUNDAY;
            case HOLIDAY -> Holidays.isHoliday(region, at.toLocalDate());
        };
    }

    private boolean isNight(LocalTime at) {
        if (from == null || until == null) {
            return false;
        }
        return from.isBefore(until)
                ? !at.isBefore(from) && at.isBefore(until)
                : !at.isBefore(from) || at.isBefore(until);
    }
}
