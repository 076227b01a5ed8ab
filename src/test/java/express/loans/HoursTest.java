package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.holidays.Region;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HoursTest {

    /** Brussels is an hour ahead of the clock of the world in winter, and two in summer. */
    @Test
    void areThoseOfTheDayWhereTheBorrowerIs() {
        assertThat(Hours.waitUntil(Region.BELGIUM, Instant.parse("2026-12-01T07:00:00Z")))
                .isEmpty();
        assertThat(Hours.waitUntil(Region.BELGIUM, Instant.parse("2026-12-01T06:59:59Z")))
                .contains(LocalDate.of(2026, 12, 1));
        assertThat(Hours.waitUntil(Region.BELGIUM, Instant.parse("2026-12-01T18:59:59Z")))
                .isEmpty();
        assertThat(Hours.waitUntil(Region.BELGIUM, Instant.parse("2026-12-01T19:00:00Z")))
                .contains(LocalDate.of(2026, 12, 2));
        assertThat(Hours.waitUntil(Region.BELGIUM, Instant.parse("2026-07-01T06:00:00Z")))
                .isEmpty();
        assertThat(Hours.waitUntil(Region.PORTUGAL, Instant.parse("2026-07-01T06:00:00Z")))
                .contains(LocalDate.of(2026, 7, 1));
    }

    @Test
    void leaveSundaysAndHolidaysInPeace() {
        Instant national = Instant.parse("2026-07-21T10:00:00Z");
        assertThat(Hours.waitUntil(Region.BELGIUM, national)).contains(LocalDate.of(2026, 7, 22));
        assertThat(Hours.waitUntil(Region.FRANCE, national)).isEmpty();
        assertThat(Hours.waitUntil(Region.BELGIUM, Instant.parse("2026-12-24T20:00:00Z")))
                .as("Christmas is a Friday")
                .contains(LocalDate.of(2026, 12, 26));
        assertThat(Hours.waitUntil(Region.BELGIUM, Instant.parse("2026-12-26T20:00:00Z")))
                .contains(LocalDate.of(2026, 12, 28));
        assertThat(Hours.waitUntil(null, Instant.parse("2026-11-29T12:00:00Z"))).contains(LocalDate.of(2026, 11, 30));
    }
}
