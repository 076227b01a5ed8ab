package express.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import express.Budget;
import express.holidays.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every loan, tried on many whose every fact is drawn by lot. */
class SchedulePropertyTest {

    private static final int TRIES = Budget.of(3_000, 200_000);

    private final Random random = new Random(20_261_128);

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Loan any() {
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500));
        Frequency frequency = any(List.of(Frequency.values()));
        LocalDate first = random.nextBoolean() ? frequency.after(start, 1) : start.plusDays(1 + random.nextInt(90));
        int payments = 1 + random.nextInt(60);
        Repayment rules = new Repayment(
                any(List.of(Shape.values())),
                IntStream.range(0, 12).mapToObj(it -> random.nextInt(4)).toList(),
                frequency,
                any(List.of(Grace.values())),
                any(List.of(DayCount.values())),
                new Rounding(
                        any(List.of(Rounding.Style.values())),
                        any(List.of(new BigDecimal("0.01"), new BigDecimal("0.05"), BigDecimal.ONE))),
                new Dating(
                        any(List.of(Closed.values())),
                        any(List.of(Dating.Moving.values())),
                        random.nextBoolean(),
                        any(List.of(Region.values())),
                        any(List.of(Dating.Counting.values()))));
        return new Loan(
                BigDecimal.valueOf(10_000 + random.nextInt(2_500_000), 2),
                BigDecimal.valueOf(random.nextInt(3_000), 2),
                start,
                first,
                payments,
                random.nextInt(Math.min(payments, 7)),
                2,
                rules);
    }

    private static void assertSound(Loan loan, Schedule schedule) {
        BigDecimal principal = schedule.rows().stream().map(Row::principal).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(principal).as("principal of " + loan).isEqualByComparingTo(loan.principal());
        assertThat(schedule.rows()).as(loan.toString()).allSatisfy(row -> {
            assertThat(row.balance()).isNotNegative();
            assertThat(row.interest()).isNotNegative();
            assertThat(row.instalment().scale()).isEqualTo(2);
            assertThat(row.opening().subtract(row.principal())).isEqualByComparingTo(row.balance());
        });
        assertThat(schedule.rows().getLast().balance()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void sumsToTheLoanAndNeverOwesLessThanNothing() {
        for (int i = 0; i < TRIES; i++) {
            Loan loan = any();
            Schedule schedule = Schedule.of(loan);
            assertSound(loan, schedule);
            assertThat(Schedule.of(loan)).as("computed again").isEqualTo(schedule);
        }
    }

    @Test
    void staysSoundWhateverHappens() {
        for (int i = 0; i < TRIES; i++) {
            Loan loan = any();
            LocalDate on = loan.disbursed().plusDays(random.nextInt(700));
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
            Change change = any(List.of(
                    new Change.Rate(on, BigDecimal.valueOf(random.nextInt(3_000), 2)),
                    new Change.Early(on, amount, Change.Keep.TERM),
                    new Change.Early(on, amount, Change.Keep.INSTALMENT),
                    new Change.Drawing(on, amount)));
            Schedule schedule = Schedule.of(loan, List.of(change));
            assertThat(schedule.rows().stream().map(Row::principal).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(change + " to " + loan)
                    .isEqualByComparingTo(loan.principal());
            assertSound(loan, schedule);
        }
    }

    @Test
    void computesTheSameAnewWhereNothingChanges() {
        int compared = 0;
        for (int i = 0; i < TRIES; i++) {
            Loan loan = any();
            Schedule plain = Schedule.of(loan);
            LocalDate on = any(plain.rows()).due();
            if (comparable(loan, plain, on)) {
                Schedule anew = Schedule.of(loan, List.of(new Change.Rate(on, loan.rate())));
                assertThat(anew.interest()).as(loan.toString()).isEqualTo(plain.interest());
                assertThat(anew.instalment()).isEqualTo(plain.instalment());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    /** Where only the total is rounded, on the day of a payment; not where interest alone is more than an instalment. */
    private static boolean comparable(Loan loan, Schedule plain, LocalDate on) {
        Rounding rounding = loan.rules().rounding();
        return rounding.style() == Rounding.Style.EXACT_TOTAL
                && rounding.unit().scale() == 2
                && rounding.unit().unscaledValue().intValue() == 1
                && loan.rules().shape() == Shape.EQUAL_INSTALMENTS
                && loan.rules().dating().moving() == Dating.Moving.STAYS
                && plain.rows().stream()
                        .skip(loan.grace())
                        .allMatch(row -> row.principal().signum() > 0);
    }

    @Test
    void neverAsksMoreEachTimeForALongerTerm() {
        for (Product product : List.of(Loans.micro(), Loans.steady())) {
            var quoting = new Quoting(product, LocalDate.of(2026, 11, 28));
            for (int i = 0; i < Budget.of(100, 3_000); i++) {
                BigDecimal principal = BigDecimal.valueOf(50_000 + random.nextInt(2_450_001), 2);
                BigDecimal before = principal;
                for (int months = 3; months <= 60; months++) {
                    BigDecimal instalment =
                            quoting.quote(principal, months, null).instalment();
                    assertThat(instalment).isLessThanOrEqualTo(before);
                    before = instalment;
                }
            }
        }
    }

    @Test
    void findsTheRateThatSolvesTheEquation() {
        var quoting = new Quoting(Loans.micro(), LocalDate.of(2026, 11, 28));
        for (int i = 0; i < Budget.of(500, 20_000); i++) {
            Quote quote = quoting.quote(
                    BigDecimal.valueOf(50_000 + random.nextInt(2_450_001), 2),
                    3 + random.nextInt(58),
                    LocalDate.of(2026, 11, 28).plusDays(1 + random.nextInt(90)));
            double[] years = new double[quote.rows().size() + 1];
            double[] amounts = new double[years.length];
            amounts[0] = quote.principal().subtract(quote.fees()).doubleValue();
            for (Row row : quote.rows()) {
                years[row.number()] = Apr.years(quote.disbursed(), row.due(), Frequency.MONTHLY);
                amounts[row.number()] = -row.instalment().doubleValue();
            }
            double apr = Apr.of(years, amounts).orElseThrow();
            assertThat(Apr.worth(apr, years, amounts)).isCloseTo(0, within(1e-6));
            assertThat(quote.apr().doubleValue()).isCloseTo(100 * apr, within(5.1e-5));
        }
    }
}
