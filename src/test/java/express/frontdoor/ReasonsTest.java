package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.services.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Nobody is sent to a door that is shut. */
class ReasonsTest {

    private static final Opening TUESDAYS =
            new Opening(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(17, 0), null);

    private static boolean isOpen(String country, String moment) {
        return Reasons.isOpen(TUESDAYS, country, Instant.parse(moment));
    }

    @Test
    void lookAtTheClockThatHangsThere() {
        assertThat(isOpen("BE", "2026-11-24T08:30:00Z")).isTrue();
        assertThat(isOpen("PT", "2026-11-24T08:30:00Z")).isFalse();
        assertThat(isOpen("BE", "2026-11-24T16:30:00Z")).isFalse();
        assertThat(isOpen("PT", "2026-11-24T16:30:00Z")).isTrue();
        assertThat(isOpen("BE", "2026-11-25T12:00:00Z")).as("on a Wednesday").isFalse();
    }

    @Test
    void callNothingOpenOnAHoliday() {
        assertThat(isOpen("PT", "2026-12-01T12:00:00Z")).isFalse();
        assertThat(isOpen("BE", "2026-12-01T12:00:00Z")).isTrue();
    }

    /** On the Epiphany three parts of Germany rest, and on the day of its unity all do. */
    @Test
    void restWhereHolidaysDifferOnlyWhenAllDo() {
        assertThat(isOpen("DE", "2026-01-06T08:30:00Z")).isTrue();
        assertThat(isOpen("DE", "2026-01-06T16:30:00Z"))
                .as("by the clock of Berlin")
                .isFalse();
        assertThat(isOpen("DE", "2028-10-03T10:00:00Z")).isFalse();
    }

    /** There the clock of the installation counts. */
    @Test
    void knowNoHolidaysOfOtherCountries() {
        Instant noon = LocalDate.of(2026, 12, 1)
                .atTime(LocalTime.NOON)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        assertThat(Reasons.isOpen(TUESDAYS, "FI", noon)).isTrue();
    }
}
