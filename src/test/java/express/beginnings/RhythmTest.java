package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Rhythm RHYTHM = new Rhythm(LocalDate.of(2026, 1, 6), 8);

    @Test
    void goesOnFromTheFirstDay() {
        assertThat(RHYTHM.next(LocalDate.of(2025, 12, 1)))
                .startsWith(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 3, 3))
                .hasSize(4);
    }

    @Test
    void countsADayOnWhichOneMeetsAsTheNext() {
        assertThat(RHYTHM.next(LocalDate.of(2026, 3, 3))).startsWith(LocalDate.of(2026, 3, 3));
        assertThat(RHYTHM.next(LocalDate.of(2026, 3, 4))).startsWith(LocalDate.of(2026, 4, 28));
    }

    @Test
    void isNoneUntilBothAreKnown() {
        assertThat(Rhythm.of(new Written(Step.RHYTHM, Map.of("weeks", "4"), 1))).isEmpty();
        assertThat(Rhythm.of(new Written(Step.RHYTHM, Map.of("weeks", "0", "first", "2026-01-06"), 1)))
                .isEmpty();
        assertThat(Rhythm.of(new Written(Step.RHYTHM, Map.of("weeks", "8", "first", "2026-01-06"), 1)))
                .contains(RHYTHM);
    }
}
