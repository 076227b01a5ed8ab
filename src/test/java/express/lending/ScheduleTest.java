package express.lending;

import static express.lending.Loans.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

    private static List<String> all(Schedule schedule, Function<Row, Object> of) {
        return schedule.rows().stream().map(row -> of.apply(row).toString()).toList();
    }

    private static void assertRow(Row row, String interest, String principal, String balance) {
        assertThat(List.of(row.interest(), row.principal(), row.balance()))
                .isEqualTo(List.of(money(interest), money(principal), money(balance)));
    }

    @Test
    void settlesRoundedRowsWithTheLast() {
        Schedule schedule = Schedule.of(Loans.each("5000", "8", 12));
        assertThat(schedule.instalment()).isEqualTo(money("434.94"));
        assertRow(schedule.rows().get(0), "33.33", "401.61", "4598.39");
        assertRow(schedule.rows().get(1), "30.66", "404.28", "4194.11");
        assertRow(schedule.rows().get(11), "2.88", "432.09", "0.00");
        assertThat(schedule.last()).isEqualTo(money("434.97"));
        assertThat(schedule.interest()).isEqualTo(money("219.31"));
    }

    @Test
    void agreesWithTheNumbersOfFineract() {
        Schedule schedule = Schedule.of(Loans.each("100", "9.4822", 6));
        assertThat(schedule.instalment()).isEqualTo(money("17.13"));
        assertThat(all(schedule, Row::interest)).containsExactly("0.79", "0.66", "0.53", "0.40", "0.27", "0.13");
        assertThat(all(schedule, Row::balance)).containsExactly("83.66", "67.19", "50.59", "33.86", "17.00", "0.00");
    }

    /** The Commission counts without rounding and shows each figure to the cent; what is paid are 240 rounded instalments. */
    @Test
    void agreesWithTheTableOfTheCommissionToTheLastDigit() {
        List<Row> rows = fine("200000", "6", 240).rows();
        assertShown(rows.get(0), "1000.00", "432.86", "199567.14");
        assertShown(rows.get(1), "997.84", "435.03", "199132.11");
        assertShown(rows.get(11), "975.59", "457.27", "194660.40");
        assertThat(shown(sum(rows.subList(0, 12), Row::interest))).isEqualTo(money("11854.75"));
        assertThat(shown(sum(rows.subList(0, 12), Row::principal))).isEqualTo(money("5339.60"));
        BigDecimal paid =
                Schedule.of(Loans.each("200000", "6", 240)).instalment().multiply(money("240"));
        assertThat(paid.add(money("4000"))).isEqualTo(money("347886.40"));
        assertThat(paid.add(money("4000")).subtract(money("200000"))).isEqualTo(money("147886.40"));
    }

    private static void assertShown(Row row, String interest, String principal, String balance) {
        assertThat(List.of(shown(row.interest()), shown(row.principal()), shown(row.balance())))
                .isEqualTo(List.of(money(interest), money(principal), money(balance)));
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Row> rows, Function<Row, BigDecimal> of) {
        return rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void roundsTheSameLoanOfTheCommissionRowByRowWhereAProductSaysSo() {
        Schedule schedule = Schedule.of(Loans.each("200000", "6", 240));
        assertThat(schedule.instalment()).isEqualTo(money("1432.86"));
        assertRow(schedule.rows().get(0), "1000.00", "432.86", "199567.14");
        assertRow(schedule.rows().get(1), "997.84", "435.02", "199132.12");
        Schedule exact = Schedule.of(Loans.total("200000", "6", 240));
        assertRow(exact.rows().get(0), "1000.00", "432.86", "199567.14");
        assertThat(exact.interest()).isEqualTo(money("143886.91"));
    }

    @Test
    void roundsOnlyTheTotalWhereTheInstalmentIsExact() {
        Schedule brief = Schedule.of(Loans.total("15000", "8.95", 18));
        assertThat(brief.instalment()).isEqualTo(money("893.62"));
        assertThat(brief.interest()).isEqualTo(money("1085.18"));
        assertThat(brief.last()).isEqualTo(money("893.64"));
        Schedule longer = Schedule.of(Loans.total("15000", "8.95", 30));
        assertThat(longer.instalment()).isEqualTo(money("559.88"));
        assertThat(longer.interest()).isEqualTo(money("1796.29"));
    }

    @Test
    void agreesWithSpreadsheets() {
        assertThat(Schedule.of(Loans.each("200000", "7.5", 180)).instalment()).isEqualTo(money("1854.02"));
        assertThat(Schedule.of(Loans.each("10000", "8", 10)).instalment()).isEqualTo(money("1037.03"));
        // 1854.02472000547…: often copied without one of its zeros, as 1854.0247200547.
        assertThat(fine("200000", "7.5", 180).instalment()).isEqualTo(money("1854.0247200055"));
        assertThat(fine("10000", "8", 10).instalment()).isEqualTo(money("1037.0320893592"));
    }

    /** With ten decimals, as a spreadsheet counts. */
    private static Schedule fine(String principal, String rate, int payments) {
        Loan plain = Loans.total(principal, rate, payments);
        Repayment rules = plain.rules();
        return Schedule.of(new Loan(
                plain.principal(),
                plain.rate(),
                plain.disbursed(),
                plain.firstDue(),
                payments,
                0,
                10,
                new Repayment(
                        rules.shape(),
                        rules.season(),
                        rules.frequency(),
                        rules.grace(),
                        rules.dayCount(),
                        new Rounding(Rounding.Style.EXACT_TOTAL, money("0.0000000001")),
                        rules.dating())));
    }

    @Test
    void paysBackEqualPartsWithTheRestInTheLast() {
        Loan loan = Loans.loan("1000", "12", 3, 0, Loans.rules(Shape.EQUAL_PRINCIPAL, Rounding.Style.EACH_ROW));
        Schedule schedule = Schedule.of(loan);
        assertThat(all(schedule, Row::principal)).containsExactly("333.33", "333.33", "333.34");
        assertThat(all(schedule, Row::interest)).containsExactly("10.00", "6.67", "3.33");
        assertThat(schedule.instalment()).as("the most").isEqualTo(money("343.33"));
        Loan exact = Loans.loan("200000", "6", 240, 0, Loans.rules(Shape.EQUAL_PRINCIPAL, Rounding.Style.EXACT_TOTAL));
        assertThat(Schedule.of(exact).rows().getFirst().instalment()).isEqualTo(money("1833.33"));
        assertThat(Schedule.of(exact).last()).isEqualTo(money("837.50"));
    }

    @Test
    void paysBackMoreWhereTheSeasonBringsMore() {
        List<Integer> summer = List.of(0, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0, 0);
        Repayment rules = new Repayment(
                Shape.SEASONAL,
                summer,
                Frequency.MONTHLY,
                Grace.INTEREST_ONLY,
                DayCount.THIRTY_360,
                new Rounding(Rounding.Style.EACH_ROW, money("0.01")),
                Dating.PLAIN);
        Schedule schedule = Schedule.of(Loans.loan("600", "12", 12, 0, rules));
        assertThat(schedule.rows())
                .filteredOn(row -> row.principal().signum() > 0)
                .extracting(row -> row.due().getMonthValue())
                .containsExactly(6, 7, 8);
        assertThat(schedule.rows().getFirst().instalment()).isEqualTo(money("6.00"));
    }

    @Test
    void paysInterestFirstAndTheLoanAtTheEnd() {
        Loan loan = Loans.loan("200000", "7", 240, 0, Loans.rules(Shape.BULLET, Rounding.Style.EACH_ROW));
        Schedule schedule = Schedule.of(loan);
        assertThat(schedule.rows().getFirst().instalment()).isEqualTo(money("1166.67"));
        assertThat(schedule.last()).isEqualTo(money("201166.67"));
    }

    @Test
    void waitsWithInterestOnlyCapitalisedOrWithoutAny() {
        Schedule interest = Schedule.of(Loans.grace("10000", "6", 24, 3, Grace.INTEREST_ONLY));
        assertThat(all(interest, Row::instalment).subList(0, 4)).containsExactly("50.00", "50.00", "50.00", "502.82");
        Schedule capitalised = Schedule.of(Loans.grace("10000", "6", 24, 3, Grace.CAPITALISED));
        assertThat(all(capitalised, Row::instalment).subList(0, 4)).containsExactly("0.00", "0.00", "0.00", "510.40");
        assertThat(capitalised.rows().get(2).balance()).isEqualTo(money("10150.75"));
        Schedule holiday = Schedule.of(Loans.grace("10000", "6", 24, 3, Grace.HOLIDAY));
        assertThat(all(holiday, Row::instalment).subList(0, 4)).containsExactly("0.00", "0.00", "0.00", "502.82");
        assertThat(holiday.rows()).hasSize(24);
    }

    @Test
    void bridgesUntilOneSumAtTheEnd() {
        Loan rounded = Loans.grace("200000", "7.5", 6, 5, Grace.CAPITALISED);
        assertThat(Schedule.of(rounded).last()).as("every month to the cent").isEqualTo(money("207618.15"));
        Repayment rules = rounded.rules();
        Repayment exact = new Repayment(
                rules.shape(),
                rules.season(),
                rules.frequency(),
                rules.grace(),
                rules.dayCount(),
                new Rounding(Rounding.Style.EXACT_TOTAL, money("0.01")),
                rules.dating());
        assertThat(Schedule.of(Loans.loan("200000", "7.5", 6, 5, exact)).last()).isEqualTo(money("207618.17"));
    }

    @Test
    void lendsWithoutInterest() {
        Schedule schedule = Schedule.of(Loans.each("1000", "0", 3));
        assertThat(all(schedule, Row::instalment)).containsExactly("333.33", "333.33", "333.34");
        assertThat(schedule.interest()).isEqualTo(money("0.00"));
        assertThat(Schedule.of(Loans.total("1000", "0", 3)).interest()).isEqualTo(money("0.00"));
    }

    @Test
    void roundsInstalmentsToCoinsThatThereAre() {
        Repayment rules = Loans.rules(Shape.EQUAL_INSTALMENTS, Rounding.Style.EACH_ROW);
        for (String unit : List.of("0.05", "1.00", "5")) {
            Repayment coins = new Repayment(
                    rules.shape(),
                    rules.season(),
                    rules.frequency(),
                    rules.grace(),
                    rules.dayCount(),
                    new Rounding(Rounding.Style.EACH_ROW, money(unit)),
                    rules.dating());
            Schedule schedule = Schedule.of(Loans.loan("5000", "8", 12, 0, coins));
            assertThat(schedule.instalment().remainder(money(unit))).as(unit).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(schedule.rows().getLast().balance()).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    /** In a long year interest is more than such an instalment; what was then paid too little is not paid twice later. */
    @Test
    void asksNoInterestBelowNothingWhereInstalmentsAreWholeEuros() {
        Repayment plain = Loans.counted("505.24", "25.59", 39, DayCount.ACT_360, Frequency.YEARLY)
                .rules();
        Repayment rules = new Repayment(
                Shape.EQUAL_INSTALMENTS,
                plain.season(),
                Frequency.YEARLY,
                Grace.HOLIDAY,
                DayCount.ACT_360,
                new Rounding(Rounding.Style.EXACT_TOTAL, BigDecimal.ONE),
                plain.dating());
        LocalDate start = LocalDate.of(2027, 3, 30);
        Loan loan = new Loan(money("505.24"), money("25.59"), start, start.plusYears(1), 39, 5, 2, rules);
        assertThat(Schedule.of(loan).rows())
                .allSatisfy(row -> assertThat(row.interest()).isNotNegative());
    }

    @Test
    void comesBackToThe31stAfterAShortMonth() {
        LocalDate start = LocalDate.of(2027, 1, 31);
        Loan loan = new Loan(
                money("5000"),
                money("8"),
                start,
                start.plusMonths(1),
                14,
                0,
                2,
                Loans.each("1", "1", 1).rules());
        Schedule schedule = Schedule.of(loan);
        assertThat(all(schedule, Row::due)).startsWith("2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31");
        assertThat(schedule.rows().get(12).due()).as("a leap day").isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(schedule.rows().getFirst().interest())
                .as("a month is a month")
                .isEqualTo(money("33.33"));
    }

    @ParameterizedTest
    @EnumSource(DayCount.class)
    void endsAtNothingHoweverDaysAreCounted(DayCount count) {
        for (Frequency frequency : Frequency.values()) {
            Schedule schedule = Schedule.of(Loans.counted("7000", "9.5", 9, count, frequency));
            assertThat(schedule.rows().getLast().balance()).as(frequency.name()).isEqualTo(money("0.00"));
            assertThat(schedule.last().subtract(schedule.instalment()).abs())
                    .as("the last is as the others but for cents, paid " + frequency)
                    .isLessThan(money("0.10"));
        }
    }

    @Test
    void countsALongFirstPeriodByItsDays() {
        Loan loan = new Loan(
                money("5000"),
                money("8"),
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 3, 1),
                12,
                0,
                2,
                Loans.each("1", "1", 1).rules());
        Row first = Schedule.of(loan).rows().getFirst();
        assertThat(first.span()).isEqualTo(new Fraction(46, 360));
        assertThat(first.interest()).isEqualTo(money("51.11"));
    }

    @Test
    void movesOnWhatIsLentLater() {
        Loan later = Loans.each("5000", "8", 12).disbursed(LocalDate.of(2026, 3, 1));
        assertThat(later.firstDue()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(Schedule.of(later).rows().getFirst().interest()).isEqualTo(money("15.56"));
        assertThat(Schedule.of(later).rows()).hasSize(12);
    }

    @Test
    void refusesWhatIsNoLoan() {
        assertThatThrownBy(() -> Loans.each("0", "8", 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Loans.each("-5", "8", 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Loans.each("5", "-8", 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Loans.each("5", "8", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Loans.each("5", "8", 1_000_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
