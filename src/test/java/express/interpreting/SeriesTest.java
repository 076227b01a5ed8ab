package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.holidays.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final LocalTime TWO = LocalTime.of(14, 0);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void staysAtItsHourWhenSummerTimeBegins() {
        var series = new Series(day("2026-03-24"), TWO, 1, day("2026-03-31"), Set.of());
        assertThat(series.days(Region.WALLONIA)).containsExactly(day("2026-03-24"), day("2026-03-31"));
        assertThat(series.begin(day("2026-03-24"), BRUSSELS)).isEqualTo(Instant.parse("2026-03-24T13:00:00Z"));
        assertThat(series.begin(day("2026-03-31"), BRUSSELS)).isEqualTo(Instant.parse("2026-03-31T12:00:00Z"));
    }

    @Test
    void crossesSummerTimeAndAHoliday() {
        var series = new Series(day("2026-03-23"), TWO, 1, day("2026-04-13"), Set.of());
        assertThat(series.days(Region.WALLONIA))
                .as("without Easter Monday")
                .containsExactly(day("2026-03-23"), day("2026-03-30"), day("2026-04-13"));
        assertThat(series.begin(day("2026-03-23"), BRUSSELS)).isEqualTo(Instant.parse("2026-03-23T13:00:00Z"));
        assertThat(series.begin(day("2026-04-13"), BRUSSELS)).isEqualTo(Instant.parse("2026-04-13T12:00:00Z"));
    }

    @Test
    void leavesHolidaysAndExceptionsOut() {
        var series = new Series(day("2026-03-30"), TWO, 1, day("2026-04-20"), Set.of(day("2026-04-13")));
        assertThat(series.days(Region.WALLONIA)).containsExactly(day("2026-03-30"), day("2026-04-20"));
    }

    @Test
    void knowsExceptionsThatAreNoDayOfIt() {
        var right = new Series(day("2026-03-30"), TWO, 1, day("2026-04-20"), Set.of(day("2026-04-13")));
        assertThat(right.hasItsExceptions()).isTrue();
        var holiday = new Series(day("2026-03-30"), TWO, 1, day("2026-04-20"), Set.of(day("2026-04-06")));
        assertThat(holiday.hasItsExceptions()).as("Easter Monday").isTrue();
        var dayAfter = new Series(day("2026-03-30"), TWO, 1, day("2026-04-20"), Set.of(day("2026-04-14")));
        assertThat(dayAfter.hasItsExceptions()).isFalse();
        var weekBetween = new Series(day("2026-03-30"), TWO, 2, day("2026-04-27"), Set.of(day("2026-04-06")));
        assertThat(weekBetween.hasItsExceptions()).isFalse();
        var after = new Series(day("2026-03-30"), TWO, 1, day("2026-04-20"), Set.of(day("2026-04-27")));
        assertThat(after.hasItsExceptions()).isFalse();
    }

    @Test
    void takesEverySecondWeek() {
        var series = new Series(day("2026-09-01"), TWO, 2, day("2026-10-01"), Set.of());
        assertThat(series.days(Region.SWEDEN)).containsExactly(day("2026-09-01"), day("2026-09-15"), day("2026-09-29"));
    }

    @Test
    void endsSomewhere() {
        var series = new Series(day("2026-01-07"), TWO, 1, day("2099-01-01"), Set.of());
        assertThat(series.days(Region.BERLIN)).hasSizeLessThanOrEqualTo(Series.MOST);
    }
}
