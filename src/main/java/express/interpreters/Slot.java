package express.interpreters;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours of a weekday at which somebody can be asked. */
record Slot(int weekday, LocalTime opens, LocalTime closes) {

    DayOfWeek day() {
        return DayOfWeek.of(weekday);
    }

    boolean covers(LocalTime from, LocalTime until) {
        return !from.isBefore(opens) && !until.isAfter(closes);
    }
}
