package express.interpreting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How much rest whoever interprets has at the least.
 *
 * @param night without a break between two days
 * @param stretch how long somebody interprets at the most before a pause
 * @param pause how much of the time after that is free
 */
public record Rest(Duration night, Duration stretch, Duration pause) {

    /**
     * Eleven hours in a day and a break after six hours: directive 2003/88/EC, articles 3 and 4, which leaves the length of the
     * break to the countries.
     */
    public static final Rest EUROPEAN = new Rest(Duration.ofHours(11), Duration.ofHours(6), Duration.ofMinutes(15));

    private static final Duration DAY = Duration.ofDays(1);

    /** Whether the night between them, or what is left of the day on which both are, is long enough. */
    public boolean isEnoughBetween(Engagement one, Engagement other, ZoneId zone) {
        boolean ordered = !other.begins().isBefore(one.begins());
        Engagement first = ordered ? one : other;
        Engagement second = ordered ? other : one;
        Duration between = Duration.between(first.ends(), second.begins());
        if (between.compareTo(DAY) >= 0) {
            return true;
        }
        if (day(first, zone).equals(day(second, zone))) {
            Duration day = Duration.between(
                    first.begins(), first.ends().isAfter(second.ends()) ? first.ends() : second.ends());
            return day.compareTo(DAY.minus(night)) <= 0;
        }
        return between.compareTo(night) >= 0;
    }

    private static LocalDate day(Engagement it, ZoneId zone) {
        return LocalDate.ofInstant(it.begins(), zone);
    }

    /** Minutes of it within a stretch and the pause after it, from when another one begins; alone it never needs a pause. */
    public long counted(Engagement it, Engagement begun) {
        var from = it.begins().isAfter(begun.begins()) ? it.begins() : begun.begins();
        var window = begun.begins().plus(stretch).plus(pause);
        var until = it.ends().isBefore(window) ? it.ends() : window;
        return Math.clamp(Duration.between(from, until).toMinutes(), 0, stretch.toMinutes());
    }

    /** Whether one more leaves enough rest among those that somebody has. */
    public boolean allows(Engagement more, Collection<Engagement> had, ZoneId zone) {
        List<Engagement> all = new ArrayList<>(had);
        all.add(more);
        return had.stream().allMatch(it -> isEnoughBetween(it, more, zone))
                && all.stream()
                        .filter(it -> counted(more, it) > 0)
                        .allMatch(begun ->
                                all.stream().mapToLong(it -> counted(it, begun)).sum() <= stretch.toMinutes());
    }
}
