package express.interpreting;

import express.holidays.Region;
import express.tariffs.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/**
 * What an invented client asks for in a week.
 *
 * @param by who asks, by their address
 * @param weeks how often it is, one week after another
 */
record DemoMission(
        String by,
        DayOfWeek day,
        LocalTime at,
        int minutes,
        Mode mode,
        String language,
        String dialect,
        String place,
        Topic topic,
        int weeks) {

    static List<DemoMission> read() {
        try {
            return new ClassPathResource("interpreting/demo-week.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(";")))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static DemoMission of(String[] cells) {
        return new DemoMission(
                cells[0],
                DayOfWeek.valueOf(cells[1]),
                LocalTime.parse(cells[2]),
                Integer.parseInt(cells[3]),
                Mode.valueOf(cells[4]),
                cells[5],
                cells[6],
                cells[7],
                Topic.valueOf(cells[8]),
                Integer.parseInt(cells[9]));
    }

    /** From the week on that a roster begins with, as far as they are to come. */
    List<LocalDate> days(LocalDate today) {
        LocalDate first =
                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
        var series = new Series(first, at, 1, first.plusWeeks(weeks - 1), Set.of());
        return series.days(Region.SWEDEN).stream()
                .filter(it -> it.isAfter(today))
                .toList();
    }

    boolean isSeries() {
        return weeks > 1;
    }
}
