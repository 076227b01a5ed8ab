package express.tariffs;

import express.holidays.Holidays;
import express.holidays.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What calling off costs, by how early it is done.
 *
 * @param notices the earliest first; within the first that still holds its fee is due
 * @param late what is due after all of them
 * @param missed what a client is owed where nobody came to interpret; nothing, where that is not agreed
 */
record Cancellation(
        List<Notice> notices, Fee late, @Nullable Fee missed) {

    /**
     * @param percent of what the planned time would have cost
     * @param travel whether the way is paid to somebody who had set out
     */
    record Fee(BigDecimal flat, BigDecimal percent, boolean travel) {}

    /**
     * @param days so many before the day on which it would begin
     * @param until what hour of that day; nothing for the hour at which it would begin
     */
    record Notice(int days, boolean working, @Nullable LocalTime until, Fee fee) {

        ZonedDateTime limit(ZonedDateTime begin, Region region) {
            LocalDate day = working
                    ? Holidays.workingDaysBefore(region, begin.toLocalDate(), days)
                    : begin.toLocalDate().minusDays(days);
            return day.atTime(until == null ? begin.toLocalTime() : until).atZone(begin.getZone());
        }
    }

    /** At the very second of the limit it is still in time. */
    Fee fee(ZonedDateTime begin, Region region, Instant at) {
        return notices.stream()
                .filter(it -> !at.isAfter(it.limit(begin, region).toInstant()))
                .map(Notice::fee)
                .findFirst()
                .orElse(late);
    }
}
