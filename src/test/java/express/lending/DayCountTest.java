package express.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        "ACT_ACT_ISDA, 2003-11-01, 2004-05-01, 0.4977243806",
        "ACT_ACT_ISDA, 1999-02-01, 1999-07-01, 0.4109589041",
        "ACT_ACT_ISDA, 1999-07-01, 2000-07-01, 1.0013773486",
        "ACT_ACT_ISDA, 2003-07-15, 2004-01-15, 0.5040047908",
        "ACT_ACT_ISDA, 2000-01-30, 2000-06-30, 0.4153005464",
        "ACT_ACT_ICMA, 2003-11-01, 2004-05-01, 0.5000000000",
        "ACT_ACT_ICMA, 2002-08-15, 2003-07-15, 0.9157608696",
        "ACT_ACT_AFB, 2003-11-01, 2004-05-01, 0.4972677596",
        "ACT_365, 2003-11-01, 2004-05-01, 0.4986301370",
        "ACT_360, 2003-11-01, 2004-05-01, 0.5055555556"
    })
    void countsAsTheConventionsDo(DayCount count, LocalDate from, LocalDate to, BigDecimal expected) {
        BigDecimal part = count.between(from, to, Frequency.HALF_YEARLY, to).value(MathContext.DECIMAL128);
        assertThat(part.setScale(10, RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2006-08-31, 2007-02-28, 178, 178",
        "2007-02-28, 2007-08-31, 183, 182",
        "2007-08-31, 2008-02-29, 179, 179",
        "2008-02-29, 2008-08-31, 182, 181",
        "2006-09-30, 2006-10-31, 30, 30",
        "2008-02-28, 2008-08-31, 183, 182",
        "2006-01-31, 2006-02-28, 28, 28"
    })
    void countsMonthsOfThirtyDays(LocalDate from, LocalDate to, long bond, long euro) {
        assertThat(DayCount.THIRTY_360.between(from, to, Frequency.MONTHLY, to)).isEqualTo(new Fraction(bond, 360));
        assertThat(DayCount.THIRTY_E_360.between(from, to, Frequency.MONTHLY, to))
                .isEqualTo(new Fraction(euro, 360));
    }
}
