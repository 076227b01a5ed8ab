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
        return steps().filter(day -> !except.contains(day) && !Holidays.isHoliday(region, day))
                .toList();
    }

    /** Whether each exception is a day on which it would be; one that is none was typed wrongly, and the right one would be asked for. */
    boolean hasItsExceptions() {
        return steps().toList().containsAll(except);
    }

    private Stream<LocalDate> steps() {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(weeks))
                .limit(MOST);
    }

    Instant begin(LocalDate day, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
