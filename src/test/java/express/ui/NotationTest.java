package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | 1234567.8915 | EUR     | €1,234,567.89
        en | 5000         | EUR     | €5,000
        fr | 1500.5       | EUR     | 1 500,50 €
        fr | 12.34        | percent | 12,3 %
        en | 92           | percent | 92%
        ar | 92           | percent | 92%
        en | 1500         | people  | 1,500
        fr | 1500         | people  | 1 500
        en | 3            | JPY     | ¥3
        """)
    void writesAmountsAsTheLanguageDoes(String language, BigDecimal value, String unit, String written) {
        assertThat(plain(of(language).amount(value, unit))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | September 27, 2021 | a, b, and c | Sweden  | ltr | English
        fr | 27 septembre 2021  | a, b et c   | Suède   | ltr | français
        ar | 27 سبتمبر 2021     | a وb وc     | السويد  | rtl | العربية
        """)
    void writesDatesListsAndNames(
            String language, String date, String list, String country, String direction, String ownName) {
        Notation notation = of(language);
        assertThat(notation.date(Instant.parse("2021-09-27T12:00:00Z"))).isEqualTo(date);
        assertThat(notation.list(List.of("a", "b", "c"))).isEqualTo(list);
        assertThat(notation.country("SE")).isEqualTo(country);
        assertThat(notation.direction()).isEqualTo(direction);
        assertThat(notation.ownName()).isEqualTo(ownName);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | November 2026
        fr | novembre 2026
        ar | نوفمبر 2026
        """)
    void writesMonthsInWords(String language, String month) {
        assertThat(of(language).month(Instant.parse("2026-11-14T12:00:00Z"))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Qui écrit ? Vous : « Nous » ; dites-le !   | Qui écrit~? Vous~: «~Nous~»~; dites-le~!
        fr | https://express.example/rapport: 10:30    | https://express.example/rapport: 10:30
        en | Who writes ? “We” ; say so !               | Who writes ? “We” ; say so !
        """)
    void endsNoFrenchLineBeforeASign(String language, String typed, String set) {
        assertThat(of(language).set(typed)).isEqualTo(set.replace('~', '\u00a0'));
    }

    @Test
    void writesForManyAtOnce() {
        Notation french = of("fr");
        List<String> written = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(day -> french.time(Instant.EPOCH.plusSeconds(day * 86_400L)))
                .toList();
        List<String> alone = IntStream.range(0, 2_000)
                .mapToObj(day -> french.time(Instant.EPOCH.plusSeconds(day * 86_400L)))
                .toList();
        assertThat(written).isEqualTo(alone).doesNotHaveDuplicates();
    }

    private static Notation of(String language) {
        return Notation.of(Locale.forLanguageTag(language));
    }

    /** Spaces that do not break, narrow ones and marks of direction are not what is tried here. */
    private static String plain(String written) {
        return written.replaceAll("[\u00a0\u202f]", " ").replaceAll("[\u200e\u200f\u061c]", "");
    }
}
