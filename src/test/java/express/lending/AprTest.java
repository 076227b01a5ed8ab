package express.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AprTest {

    private static double percent(double[] years, double[] amounts) {
        return 100 * Apr.of(years, amounts).orElseThrow();
    }

    /** So much received, then every month the same, and something else at the end. */
    private static double monthly(double received, int months, double each, double last) {
        double[] years =
                IntStream.rangeClosed(0, months).mapToDouble(it -> it / 12.0).toArray();
        double[] amounts = IntStream.rangeClosed(0, months)
                .mapToDouble(it -> it == 0 ? received : it == months ? -last : -each)
                .toArray();
        return percent(years, amounts);
    }

    @Test
    void solvesTheExamplesOfTheFirstDirective() {
        assertThat(percent(new double[] {0, 546 / 365.0}, new double[] {1000, -1200}))
                .isCloseTo(12.96204, within(5e-6));
        assertThat(percent(new double[] {0, 546 / 365.25}, new double[] {1000, -1200}))
                .isCloseTo(12.97147, within(5e-6));
        assertThat(percent(new double[] {0, 90 / 365.0, 181 / 365.0, 1}, new double[] {1000, -272, -272, -544}))
                .isCloseTo(13.22625, within(5e-6));
    }

    @Test
    void solvesTheExamplesOfTheCommission() {
        assertThat(monthly(196_000, 240, 1432.86, 1432.86)).isCloseTo(6.434412, within(5e-7));
        assertThat(monthly(196_000, 240, 1449.53, 1449.53)).isCloseTo(6.588554, within(5e-7));
        assertThat(monthly(196_000, 240, 1166.67, 201_166.67)).isCloseTo(7.430479, within(5e-7));
        assertThat(percent(new double[] {0, 0.5}, new double[] {196_000, -207_618.17}))
                .isCloseTo(12.206644, within(5e-7));
        double[] years =
                IntStream.rangeClosed(0, 240).mapToDouble(it -> it / 12.0).toArray();
        double[] amounts = IntStream.rangeClosed(0, 240)
                .mapToDouble(
                        it -> it == 0 ? 196_000 : -(200_000 / 240.0) - (200_000 - 200_000 / 240.0 * (it - 1)) * 0.005)
                .toArray();
        assertThat(percent(years, amounts)).isCloseTo(6.476009, within(5e-7));
    }

    @Test
    void solvesThoseOfSmallLoans() {
        assertThat(monthly(6_000, 24, 274.11, 274.11)).isCloseTo(9.38130, within(5e-6));
        assertThat(monthly(5_940, 24, 274.11, 274.11)).isCloseTo(10.47496, within(5e-6));
        assertThat(monthly(5_000, 12, 434.94, 434.97)).isCloseTo(8.30007, within(5e-6));
        assertThat(monthly(4_950, 12, 434.94, 434.97)).isCloseTo(10.35654, within(5e-6));
    }

    @Test
    void solvesWhatSpreadsheetsDo() {
        LocalDate first = LocalDate.of(2008, 1, 1);
        double[] years =
                IntStream.of(0, 60, 303, 411, 456).mapToDouble(it -> it / 365.0).toArray();
        assertThat(first.plusDays(456)).isEqualTo(LocalDate.of(2009, 4, 1));
        assertThat(percent(years, new double[] {-10_000, 2_750, 4_250, 3_250, 2_750}) / 100)
                .isCloseTo(0.3733625335, within(5e-11));
    }

    @Test
    void findsNoRateWhereThereIsNone() {
        assertThat(Apr.of(new double[] {0, 1}, new double[] {0, -100})).isEmpty();
        assertThat(Apr.of(new double[] {0, 1}, new double[] {-10, -100})).isEmpty();
        assertThat(Apr.of(new double[] {0, 1}, new double[] {100, -100}).orElseThrow())
                .isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        // whole months, also where the month has no such day
        "2026-01-15, 2026-02-15, 1, 0, 1",
        "2026-01-31, 2026-02-28, 1, 0, 1",
        "2026-02-28, 2026-03-31, 1, 0, 1",
        "2026-01-31, 2027-01-31, 12, 0, 1",
        // backwards from the payment: two months to the 30th of November, and two days before
        "2026-11-28, 2027-01-30, 2, 2, 365",
        // the rest ends on 1 March 2024, whose year has a leap day
        "2024-02-20, 2024-05-01, 2, 10, 366",
        "2025-02-20, 2025-05-01, 2, 9, 365"
    })
    void countsTimeBackwards(LocalDate first, LocalDate payment, int months, int days, int year) {
        assertThat(Apr.years(first, payment, Frequency.MONTHLY))
                .isCloseTo(months / 12.0 + days / (double) year, within(1e-12));
    }

    @Test
    void countsWeeksWhereItIsPaidByTheWeek() {
        LocalDate first = LocalDate.of(2026, 1, 5);
        assertThat(Apr.years(first, first.plusWeeks(3), Frequency.WEEKLY)).isCloseTo(3 / 52.0, within(1e-12));
        assertThat(Apr.years(first, first.plusDays(24), Frequency.WEEKLY))
                .isCloseTo(3 / 52.0 + 3 / 365.0, within(1e-12));
    }
}
