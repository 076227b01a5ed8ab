package express.interpreters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * When somebody can be asked: hours of each weekday, and days that are otherwise.
 *
 * @param exceptions whether somebody is there all day, or not at all
 */
record Week(List<Slot> slots, Map<LocalDate, Boolean> exceptions) {

    /** As late as hours of a day can be said to end. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Who has said nothing about weekdays can be asked at any time. What goes on after midnight has to suit both days. */
    boolean isFree(Instant from, Instant until, ZoneId zone) {
        ZonedDateTime begin = from.atZone(zone);
        ZonedDateTime end = until.atZone(zone);
        LocalDate first = begin.toLocalDate();
        LocalDate last = end.toLocalTime().equals(LocalTime.MIDNIGHT) && end.isAfter(begin)
                ? end.toLocalDate().minusDays(1)
                : end.toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .allMatch(day -> isFree(
                        day,
                        day.equals(first) ? begin.toLocalTime() : LocalTime.MIDNIGHT,
                        day.equals(end.toLocalDate()) ? end.toLocalTime() : LAST_MINUTE));
    }

    private boolean isFree(LocalDate day, LocalTime from, LocalTime until) {
        Boolean said = exceptions.get(day);
        if (said != null) {
            return said;
        }
        return slots.isEmpty()
                || slots.stream().filter(it -> it.day() == day.getDayOfWeek()).anyMatch(it -> it.covers(from, until));
    }
}
