package express.lending;

import static express.lending.Loans.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import express.lending.Refusal.Field;
import express.lending.Refusal.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static Quote micro(String principal, int months) {
        return new Quoting(Loans.micro(), TODAY).quote(money(principal), months, null);
    }

    private static List<Refusal> refused(String principal, int months, @Nullable LocalDate due) {
        return catchThrowableOfType(
                        OutsideLimits.class,
                        () -> new Quoting(Loans.micro(), TODAY).quote(money(principal), months, due))
                .refusals();
    }

    @ParameterizedTest
    @CsvSource({"15000, 18, 893.62, 1085.18, 750.00, 1835.18, 16.9", "15000, 30, 559.88, 1796.29, 750.00, 2546.29, 14.0"
    })
    void costsWhatWasPublished(
            String principal, int months, String instalment, String interest, String fee, String cost, String apr) {
        Quote quote = micro(principal, months);
        assertThat(List.of(quote.instalment(), quote.totalInterest(), quote.fees(), quote.totalCost()))
                .isEqualTo(List.of(money(instalment), money(interest), money(fee), money(cost)));
        assertThat(quote.apr().setScale(1, RoundingMode.HALF_UP)).isEqualTo(money(apr));
        assertThat(quote.rows().stream().map(Row::instalment).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(quote.principal().add(quote.totalInterest()));
    }

    /** Whatever the day on which it is lent, a month is a month. */
    @Test
    void costsTheSameOnEveryDayOfTheYear() {
        for (LocalDate day = TODAY; day.isBefore(TODAY.plusYears(2)); day = day.plusDays(1)) {
            Quote quote = new Quoting(Loans.micro(), day).quote(money("15000"), 18, null);
            assertThat(quote.totalInterest()).as(day.toString()).isEqualTo(money("1085.18"));
            assertThat(quote.apr().setScale(1, RoundingMode.HALF_UP))
                    .as(day.toString())
                    .isEqualTo(money("16.9"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, 9.95, 25.00",
        "5000, 9.95, 250.00",
        "5000.01, 8.95, 250.00",
        "15000, 8.95, 750.00",
        "15000.01, 7.95, 750.00",
        "25000, 7.95, 750.00"
    })
    void takesTheRateOfItsBandAndAFeeWithACap(String principal, String rate, String fee) {
        Quote quote = micro(principal, 12);
        assertThat(quote.rate()).isEqualTo(money(rate));
        assertThat(quote.fees()).isEqualTo(money(fee));
    }

    @Test
    void saysUnderWhichConditionMuchIsLent() {
        assertThat(micro("15000", 12).conditions()).isEmpty();
        assertThat(micro("15000.01", 12).conditions())
                .containsExactly(new Condition(Condition.Kind.BUSINESS, 12), new Condition(Condition.Kind.EARLIER, 0));
        assertThat(new Quoting(Loans.withoutSteps(Loans.micro()), TODAY)
                        .quote(money("15000.01"), 12, null)
                        .conditions())
                .containsExactly(new Condition(Condition.Kind.BUSINESS, 12));
        Product product = Loans.micro();
        assertThat(product.mostFor(11, 1)).isEqualTo(money("15000"));
        assertThat(product.mostFor(12, 0)).isEqualTo(money("15000"));
        assertThat(product.mostFor(12, 1)).isEqualTo(money("25000"));
    }

    @Test
    void refusesWhatIsOutsideTheLimits() {
        assertThat(refused("499.99", 2, TODAY))
                .extracting(Refusal::field, Refusal::reason)
                .containsExactly(
                        tuple(Field.PRINCIPAL, Reason.TOO_LITTLE),
                        tuple(Field.MONTHS, Reason.TOO_SHORT),
                        tuple(Field.FIRST_DUE, Reason.TOO_EARLY));
        assertThat(refused("25000.01", 61, TODAY.plusYears(1)))
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_MUCH, Reason.TOO_LONG, Reason.TOO_LATE);
        assertThat(refused("-1", 12, null)).extracting(Refusal::reason).containsExactly(Reason.TOO_LITTLE);
        assertThat(refused("1000.001", 12, null)).extracting(Refusal::reason).containsExactly(Reason.TOO_FINE);
        assertThat(refused("9".repeat(30), 12, null))
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_MUCH);
        assertThat(micro("1000.000", 12).principal()).isEqualTo(money("1000.00"));
    }

    @Test
    void refusesADayAtTheEndOfTimeWhateverItsHolidays() {
        Product product = Loans.with(
                Loans.micro(),
                new Dating(Closed.BANKS, Dating.Moving.FOLLOWING, false, null, Dating.Counting.AS_PLANNED));
        assertThat(catchThrowableOfType(
                                OutsideLimits.class,
                                () -> new Quoting(product, TODAY).quote(money("1000"), 12, LocalDate.MAX))
                        .refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LATE);
    }

    @Test
    void countsFeesThatAreNotPaidAtTheBeginning() {
        Product product = Loans.micro();
        Terms terms = product.terms();
        List<Fee> fees = List.of(
                new Fee(Wording.of("a", "a", "a"), Fee.When.EACH_INSTALMENT, money("0"), null, money("2.50")),
                new Fee(Wording.of("b", "b", "b"), Fee.When.LAST_INSTALMENT, money("1"), null, money("0")));
        Quote quote = new Quoting(with(product, fees, "0", terms.ceiling()), TODAY).quote(money("1200"), 12, null);
        assertThat(quote.instalment()).isEqualTo(money("102.50"));
        assertThat(quote.rows().getLast().instalment()).isEqualTo(money("114.50"));
        assertThat(quote.fees()).isEqualTo(money("0.00"));
        assertThat(quote.totalInterest()).isEqualTo(money("0.00"));
        assertThat(quote.totalCost()).isEqualTo(money("42.00"));
        assertThat(quote.apr()).isPositive();
    }

    @Test
    void offersNothingAboveTheCeilingOfTheRate() {
        Product product = with(Loans.micro(), Loans.micro().terms().fees(), "9.95", money("20"));
        OutsideLimits outside = catchThrowableOfType(
                OutsideLimits.class, () -> new Quoting(product, TODAY).quote(money("1000"), 3, null));
        assertThat(outside.refusals()).extracting(Refusal::reason).containsExactly(Reason.TOO_DEAR);
        assertThat(new Quoting(product, TODAY).quote(money("1000"), 36, null).apr())
                .isLessThan(money("20"));
    }

    private static Product with(Product product, List<Fee> fees, String rate, @Nullable BigDecimal ceiling) {
        Terms terms = product.terms();
        return new Product(
                product.id(),
                product.slug(),
                product.lender(),
                product.version(),
                product.since(),
                product.name(),
                product.summary(),
                new Terms(
                        terms.currency(),
                        terms.least(),
                        terms.most(),
                        terms.shortest(),
                        terms.longest(),
                        List.of(new Band(null, money(rate))),
                        fees,
                        terms.repayment(),
                        terms.graceMonths(),
                        terms.firstDueMonths(),
                        terms.seasoned(),
                        terms.stages(),
                        terms.guarantorShare(),
                        ceiling,
                        terms.questions(),
                        terms.documents(),
                        terms.disclosures(),
                        terms.allocation()));
    }
}
