package express.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:00–12:00 | 09:00–12:00",
                "9-12, 13h30-17h | 09:00–12:00, 13:30–17:00",
                "9.00 - 12.00 ; 14 to 16 | 09:00–12:00, 14:00–16:00",
                "9 à 12 (sur rendez-vous, ou non) | 09:00–12:00 (sur rendez-vous, ou non)",
                "٩:٠٠–١٢:٠٠ | 09:00–12:00",
                "22–24 | 22:00–23:59",
                "'' | ''"
            })
    void readsHoursAsPeopleWriteThem(String typed, String written) {
        List<Opening> hours = OpeningHours.read(DayOfWeek.MONDAY, typed).orElseThrow();
        assertThat(OpeningHours.write(hours, DayOfWeek.MONDAY)).isEqualTo(written);
        assertThat(OpeningHours.write(hours, DayOfWeek.TUESDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"morning", "12–9", "9–25", "9:70–10", "9", "9–12 13–14"})
    void readsNothingElse(String typed) {
        assertThat(OpeningHours.read(DayOfWeek.MONDAY, typed)).isEmpty();
    }
}
