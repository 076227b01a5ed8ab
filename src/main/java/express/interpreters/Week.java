package express.interpreters;

import java.time.Instant;
import java.time.LocalDate;
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

    /** Who has said nothing about weekdays can be asked at any time. */
    boolean isFree(Instant from, Instant until, ZoneId zone) {
        ZonedDateTime begin = from.atZone(zone);
        ZonedDateTime end = until.atZone(zone);
        Boolean said = exceptions.get(begin.toLocalDate());
        if (said != null) {
            return said;
        }
        return slots.isEmpty()
                || begin.toLocalDate().equals(end.toLocalDate())
                        && slots.stream()
                                .filter(it -> it.day() == begin.getDayOfWeek())
                                .anyMatch(it -> it.covers(begin.toLocalTime(), end.toLocalTime()));
    }
}
