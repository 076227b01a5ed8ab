package express.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest
    @CsvSource({"1818-03-22", "1943-04-25", "2000-04-23", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"})
    void knowsEaster(LocalDate day) {
        assertThat(Holidays.easter(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "WALLONIA, 2026-09-27, true",
        "FLANDERS, 2026-09-27, false",
        "FLANDERS, 2026-07-11, true",
        "SWEDEN, 2026-06-20, true",
        "SWEDEN, 2027-06-26, true",
        "SWEDEN, 2026-10-31, true",
        "SWEDEN, 2027-11-06, true",
        "ITALY, 2025-10-04, false",
        "ITALY, 2026-10-04, true",
        "BERLIN, 2026-03-08, true",
        "LUXEMBOURG, 2018-05-09, false",
        "LUXEMBOURG, 2019-05-09, true"
    })
    void knowsWhatIsFreeWhere(Region region, LocalDate day, boolean free) {
        assertThat(Holidays.isHoliday(region, day)).isEqualTo(free);
    }

    @Test
    void countsWorkingDaysBackwards() {
        LocalDate tuesday = LocalDate.of(2026, 4, 7);
        assertThat(Holidays.workingDaysBefore(Region.BERLIN, tuesday, 1)).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(Holidays.workingDaysBefore(Region.WALLONIA, tuesday, 1)).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(Holidays.workingDaysBefore(Region.WALLONIA, tuesday, 0)).isEqualTo(tuesday);
    }
}
