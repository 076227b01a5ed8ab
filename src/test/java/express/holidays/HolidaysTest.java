package express.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
        "BELGIUM, 2026-07-21, true",
        "BELGIUM, 2026-09-27, false",
        "FRANCE, 2026-05-08, true",
        "FRANCE, 2026-12-26, false",
        "FRANCE, 2026-04-03, false",
        "ALSACE_MOSELLE, 2026-12-26, true",
        "ALSACE_MOSELLE, 2026-04-03, true",
        "NETHERLANDS, 2026-04-27, true",
        "NETHERLANDS, 2025-04-26, true",
        "NETHERLANDS, 2025-04-27, false",
        "BAVARIA, 2026-06-04, true",
        "BERLIN, 2026-06-04, false",
        "BERLIN, 2025-05-08, true",
        "BERLIN, 2026-05-08, false",
        "HAMBURG, 2016-10-31, false",
        "BAVARIA, 2017-10-31, true",
        "HAMBURG, 2018-10-31, true",
        "SAXONY, 2025-11-19, true",
        "SAXONY, 2026-11-18, true",
        "THURINGIA, 2026-09-20, true",
        "AUSTRIA, 2026-10-26, true",
        "BERLIN, 2028-06-17, true",
        "BERLIN, 1994-11-16, true",
        "BERLIN, 1995-11-22, false",
        "SAXONY, 1995-11-22, true",
        "THURINGIA, 1989-05-04, false",
        "NETHERLANDS, 2013-04-30, true",
        "NETHERLANDS, 2014-04-30, false",
        "SWEDEN, 2004-05-31, true",
        "SWEDEN, 2005-05-16, false",
        "ITALY, 2011-03-17, true",
        "SPAIN, 1985-04-08, true",
        "SPAIN, 1986-03-31, false",
        "EURO_AREA, 1999-12-31, true",
        "EURO_AREA, 2000-12-29, false",
        "PORTUGAL, 2012-12-01, true",
        "PORTUGAL, 2015-12-01, false",
        "PORTUGAL, 2026-12-01, true",
        "SPAIN, 2026-10-12, true",
        "EURO_AREA, 2026-05-01, true",
        "EURO_AREA, 2026-11-01, false",
        "LUXEMBOURG, 2018-05-09, false",
        "LUXEMBOURG, 2019-05-09, true"
    })
    void knowsWhatIsFreeWhere(Region region, LocalDate day, boolean free) {
        assertThat(Holidays.isHoliday(region, day)).isEqualTo(free);
    }

    /** A region that nobody wrote down would have no holidays, and nobody would notice. */
    @ParameterizedTest
    @EnumSource(Region.class)
    void isWrittenDownForEveryRegion(Region region) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(day -> Holidays.isHoliday(region, day)))
                .hasSizeBetween(6, 16)
                .contains(first, LocalDate.of(2026, 12, 25));
    }

    @Test
    void countsWorkingDaysBackwards() {
        LocalDate tuesday = LocalDate.of(2026, 4, 7);
        assertThat(Holidays.workingDaysBefore(Region.BERLIN, tuesday, 1)).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(Holidays.workingDaysBefore(Region.WALLONIA, tuesday, 1)).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(Holidays.workingDaysBefore(Region.WALLONIA, tuesday, 0)).isEqualTo(tuesday);
    }

    /** Work that is done side by side runs in threads of the JDK, which find no file inside a packed Express by themselves. */
    @Test
    void areReadInWhateverThreadTheyAreAskedForFirst() throws Exception {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (var fresh = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            Class<?> read = Class.forName(Holidays.class.getName(), true, fresh);
            assertThat(read.getClassLoader()).isSameAs(fresh);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
