package express.services;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When a site is open every week; one that is open twice a day has two of the day. */
public record Opening(
        DayOfWeek day,
        LocalTime from,
        LocalTime until,
        @Nullable String note) {}
