package express.lending;

import static express.lending.Loans.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtraTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void endsSoonerAndSavesInterest() {
        for (Product product : List.of(Loans.micro(), Loans.steady())) {
            Quote quote = new Quoting(product, TODAY).quote(money("5000"), 24, null);
            Extra little = Extra.of(quote, money("20"));
            Extra much = Extra.of(quote, money("200"));
            assertThat(little.sooner()).isBetween(1, 3);
            assertThat(much.sooner()).isGreaterThan(little.sooner());
            assertThat(much.saved()).isGreaterThan(little.saved()).isLessThan(quote.totalInterest());
            assertThat(little.saved()).isPositive();
            assertThat(much.ends()).isBefore(quote.rows().getLast().due());
        }
    }

    @Test
    void endsAtOnceWhereItIsMoreThanTheLoan() {
        Quote quote = new Quoting(Loans.steady(), TODAY).quote(money("500"), 3, null);
        Extra all = Extra.of(quote, money("100000"));
        assertThat(all.ends()).isEqualTo(quote.rows().getFirst().due());
        assertThat(all.sooner()).isEqualTo(2);
    }

    @Test
    void drawsEveryPaymentWhole() {
        Quote quote = new Quoting(Loans.steady(), TODAY).quote(money("5000"), 12, null);
        Picture there = Picture.of(quote.rows(), false);
        Picture mirrored = Picture.of(quote.rows(), true);
        assertThat(there.bars()).hasSize(12).allSatisfy(bar -> {
            assertThat(bar.top()).isBetween(0, 1);
            assertThat(bar.middle() - bar.top()).isEqualTo(bar.interest());
        });
        assertThat(mirrored.bars().getLast().x())
                .isEqualTo(there.bars().getFirst().x());
    }
}
