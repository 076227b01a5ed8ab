package express.interpreting;

import express.holidays.Holidays;
import express.holidays.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same hour week after week, by the clock of the place, so that it stays that hour when summer time begins.
 *
 * @param weeks from one to the next
 * @param except days on which it is not
 */
record Series(LocalDate first, LocalTime at, int weeks, LocalDate last, Set<LocalDate> except) {

    static final int MOST = 60;

    /** Holidays are left out, too. */
    List<LocalDate> days(Region region) {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(weeks))
                .limit(MOST)
                .filter(day -> !except.contains(day) && !Holidays.isHoliday(region, day))
                .toList();
    }

    Instant begin(LocalDate day, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
