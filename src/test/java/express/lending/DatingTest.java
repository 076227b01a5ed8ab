package express.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import express.holidays.Region;
import express.lending.Dating.Counting;
import express.lending.Dating.Moving;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class DatingTest {

    @ParameterizedTest
    @CsvSource({
        "STAYS, 2026-05-01, 2026-05-01",
        "FOLLOWING, 2026-05-01, 2026-05-04",
        "PRECEDING, 2026-05-01, 2026-04-30",
        "FOLLOWING, 2026-04-03, 2026-04-07",
        "FOLLOWING, 2026-01-31, 2026-02-02",
        "MODIFIED_FOLLOWING, 2026-01-31, 2026-01-30",
        "MODIFIED_FOLLOWING, 2026-05-01, 2026-05-04"
    })
    void movesOutOfTheWayOfDaysOnWhichBanksDoNotSettle(Moving moving, LocalDate due, LocalDate moved) {
        assertThat(new Dating(Closed.BANKS, moving, false, null, Counting.AS_PLANNED).moved(due))
                .isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "BELGIUM, FOLLOWING, 2026-07-21, 2026-07-22",
        "BELGIUM, PRECEDING, 2026-07-21, 2026-07-20",
        "FRANCE, FOLLOWING, 2026-07-21, 2026-07-21",
        "FRANCE, FOLLOWING, 2026-07-14, 2026-07-15",
        "FRANCE, FOLLOWING, 2026-05-08, 2026-05-11",
        "FRANCE, MODIFIED_FOLLOWING, 2026-10-31, 2026-10-30",
        "BAVARIA, FOLLOWING, 2026-06-04, 2026-06-05",
        "BERLIN, FOLLOWING, 2026-06-04, 2026-06-04",
        "ITALY, PRECEDING, 2027-12-26, 2027-12-24"
    })
    void movesOutOfTheWayOfHolidaysWhereTheyAre(Region region, Moving moving, LocalDate due, LocalDate moved) {
        assertThat(new Dating(Closed.HOLIDAYS, moving, false, region, null).moved(due))
                .isEqualTo(moved);
    }

    private static Loan loan(DayCount count, Dating dating) {
        Repayment rules = Loans.rules(Shape.EQUAL_PRINCIPAL, Rounding.Style.EACH_ROW);
        return new Loan(
                Loans.money("1200"),
                Loans.money("12"),
                Loans.START,
                Loans.FIRST,
                12,
                0,
                2,
                new Repayment(
                        rules.shape(),
                        rules.season(),
                        Frequency.MONTHLY,
                        rules.grace(),
                        count,
                        rules.rounding(),
                        dating));
    }

    /** 15 February 2026 is a Sunday: a day more of interest, or none, as the product says. */
    @ParameterizedTest
    @CsvSource({
        "ACT_360, STAYS, AS_PAID, 2026-02-15, 12.40",
        "ACT_360, FOLLOWING, AS_PLANNED, 2026-02-16, 12.40",
        "ACT_360, FOLLOWING, AS_PAID, 2026-02-16, 12.80",
        "ACT_360, PRECEDING, AS_PAID, 2026-02-13, 11.60",
        "THIRTY_360, FOLLOWING, AS_PLANNED, 2026-02-16, 12.00",
        "THIRTY_360, FOLLOWING, AS_PAID, 2026-02-16, 12.40",
        "ACT_ACT_ICMA, FOLLOWING, AS_PAID, 2026-02-16, 12.43"
    })
    void countsInterestUntilTheDayThatTheProductSays(
            DayCount count, Moving moving, Counting counting, LocalDate due, BigDecimal interest) {
        Schedule schedule = Schedule.of(loan(count, new Dating(Closed.WEEKENDS, moving, false, null, counting)));
        Row first = schedule.rows().getFirst();
        assertThat(first.due()).isEqualTo(due);
        assertThat(first.interest()).isEqualTo(interest);
        assertThat(first.principal()).isEqualTo(new BigDecimal("100.00"));
        assertThat(schedule.rows())
                .as("what is paid back does not change")
                .allSatisfy(row -> assertThat(row.principal()).isEqualByComparingTo("100"));
    }

    /** What one period has more the next has less: a day is never counted twice. */
    @ParameterizedTest
    @EnumSource(
            value = DayCount.class,
            names = {"ACT_360", "ACT_365"})
    void countsEveryDayOnce(DayCount count) {
        Dating dating = new Dating(Closed.HOLIDAYS, Moving.FOLLOWING, false, Region.BELGIUM, Counting.AS_PAID);
        Schedule schedule = Schedule.of(loan(count, dating));
        long days =
                schedule.rows().stream().mapToLong(row -> row.span().above()).sum();
        assertThat(days)
                .isEqualTo(ChronoUnit.DAYS.between(
                        Loans.START, schedule.rows().getLast().due()));
    }

    @Test
    void staysAsItWasInVersionsThatAreOlderThanTheChoice() {
        Dating old = JsonMapper.shared()
                .readValue("{\"closed\":\"BANKS\",\"moving\":\"FOLLOWING\",\"monthEnd\":true}", Dating.class);
        assertThat(old).isEqualTo(new Dating(Closed.BANKS, Moving.FOLLOWING, true, null, null));
        assertThat(old.movesInterest()).isFalse();
    }

    @Test
    void isNotOfferedWhereTheFirstPaymentWouldMoveBeforeTheLoan() {
        Dating dating = new Dating(Closed.WEEKENDS, Moving.PRECEDING, false, null, Counting.AS_PAID);
        var quoting = new Quoting(Loans.with(Loans.steady(), dating), LocalDate.of(2026, 5, 1));
        assertThat(catchThrowableOfType(
                                OutsideLimits.class,
                                () -> quoting.quote(new BigDecimal("1000"), 12, LocalDate.of(2026, 5, 2)))
                        .refusals())
                .extracting(Refusal::reason)
                .isEqualTo(List.of(Refusal.Reason.TOO_EARLY));
    }
}
