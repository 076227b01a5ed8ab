package express.loans;

import express.holidays.Holidays;
import express.holidays.Region;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** At which hours somebody may be called about money: by day, and neither on a Sunday nor on a holiday of where they are. */
final class Hours {

    private static final int BEGIN = 8;
    private static final int END = 20;

    private Hours() {}

    /**
     * From which day on, if not now.
     *
     * @param region nothing, where no holidays are known
     */
    static Optional<LocalDate> waitUntil(@Nullable Region region, Instant now) {
        ZonedDateTime there = now.atZone(region == null ? ZoneId.systemDefault() : region.zone());
        LocalDate today = there.toLocalDate();
        boolean rests = isRest(region, today);
        if (!rests && there.getHour() >= BEGIN && there.getHour() < END) {
            return Optional.empty();
        }
        LocalDate day = !rests && there.getHour() < BEGIN ? today : today.plusDays(1);
        while (isRest(region, day)) {
            day = day.plusDays(1);
        }
        return Optional.of(day);
    }

    private static boolean isRest(@Nullable Region region, LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || region != null && Holidays.isHoliday(region, day);
    }
}
