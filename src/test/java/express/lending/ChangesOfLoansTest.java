package express.lending;

import static express.lending.Loans.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesOfLoansTest {

    private static final Loan LOAN = Loans.each("5000", "8", 12);
    private static final LocalDate SIXTH = LocalDate.of(2026, 7, 15);

    private static Schedule changed(Change... changes) {
        return Schedule.of(LOAN, List.of(changes));
    }

    private static BigDecimal principal(Schedule schedule) {
        return schedule.rows().stream().map(Row::principal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void leaveWhatWasBeforeAsItWas() {
        Schedule before = Schedule.of(LOAN);
        Schedule after = changed(new Change.Rate(SIXTH, money("5")));
        assertThat(after.rows().subList(0, 6)).isEqualTo(before.rows().subList(0, 6));
        assertThat(after.rows().get(6).interest())
                .isLessThan(before.rows().get(6).interest());
        assertThat(after.rows().get(6).rate()).isEqualTo(money("5"));
        assertThat(after.rows()).hasSize(12);
    }

    @Test
    void splitAPeriodAtAChangeOfRate() {
        Schedule after = changed(new Change.Rate(LocalDate.of(2026, 1, 30), money("4")));
        // Half a month at 8 %, half a month at 4 %.
        assertThat(after.rows().getFirst().interest()).isEqualTo(money("25.00"));
        assertThat(after.rows().getLast().balance()).isEqualTo(money("0.00"));
    }

    @Test
    void keepTheTermOrTheInstalmentAfterAnEarlyPayment() {
        Schedule plain = Schedule.of(LOAN);
        Schedule term = changed(new Change.Early(SIXTH, money("1000"), Change.Keep.TERM));
        assertThat(term.rows()).hasSize(13);
        assertThat(term.rows().get(6).kind()).isEqualTo(Row.Kind.EARLY);
        assertThat(term.rows().get(7).instalment()).isLessThan(money("300"));
        Schedule same = changed(new Change.Early(SIXTH, money("1000"), Change.Keep.INSTALMENT));
        assertThat(same.rows()).hasSize(11);
        assertThat(same.rows().get(7).instalment()).isEqualTo(plain.instalment());
        assertThat(same.interest()).isLessThan(term.interest());
        assertThat(term.interest()).isLessThan(plain.interest());
        assertThat(List.of(principal(term), principal(same))).containsOnly(money("5000.00"));
    }

    @Test
    void endALoanThatIsPaidAllAtOnceWithItsInterest() {
        Schedule ended = changed(new Change.Early(LocalDate.of(2026, 7, 30), money("99999"), Change.Keep.TERM));
        assertThat(ended.rows()).hasSize(7);
        Row last = ended.rows().getLast();
        assertThat(last.balance()).isEqualTo(money("0.00"));
        assertThat(last.interest()).isEqualTo(money("8.50")).as("half a month of what was owed");
        assertThat(principal(ended)).isEqualTo(money("5000.00"));
    }

    @Test
    void lendMoreOnTheWay() {
        Schedule more = changed(new Change.Drawing(SIXTH, money("500")));
        assertThat(more.rows().get(6).kind()).isEqualTo(Row.Kind.DRAWN);
        assertThat(more.rows().get(6).balance())
                .isEqualTo(more.rows().get(5).balance().add(money("500.00")));
        assertThat(principal(more)).isEqualTo(money("5000.00"));
        assertThat(more.rows().getLast().balance()).isEqualTo(money("0.00"));
    }

    @Test
    void followEachOtherWhateverTheOrderInWhichTheyAreTold() {
        var rate = new Change.Rate(LocalDate.of(2026, 4, 20), money("6"));
        var early = new Change.Early(SIXTH, money("700"), Change.Keep.TERM);
        assertThat(changed(rate, early)).isEqualTo(changed(early, rate));
    }

    @Test
    void areNothingAfterTheEndAndImpossibleBeforeTheBeginning() {
        assertThat(changed(new Change.Rate(LocalDate.of(2030, 1, 1), money("99"))))
                .isEqualTo(Schedule.of(LOAN));
        assertThatThrownBy(() -> changed(new Change.Rate(LocalDate.of(2020, 1, 1), money("5"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
