package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.lending.Allocation;
import express.lending.Examples;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Standing.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final LocalDate START = Lives.START;

    /** 15 000 at 8.95 % for 18 months is 893.62 a month and 1 085.18 of interest in all, as microStart publishes it. */
    private static Lives published() {
        return new Lives(Examples.micro(), "15000", 18).disbursed();
    }

    private static Lives paid(Lives life, int months) {
        for (int month = 1; month <= months; month++) {
            life.repaid(
                    START.plusMonths(month),
                    life.history().at(START.plusMonths(month)).dueNow());
        }
        return life;
    }

    @Test
    void comesToThePublishedCostWhenPaidOnTime() {
        History history = paid(published(), 18).history();
        Standing end = history.at(START.plusMonths(18));
        assertThat(end.state()).isEqualTo(State.REPAID);
        assertThat(end.position()).containsEntry(Sums.INTEREST_INCOME, -1_085_18L);
        assertThat(end.position()).containsEntry(Sums.FEE_INCOME, -750_00L);
        assertThat(end.position()).containsEntry("bank", 1_835_18L);
        assertThat(history.at(START.plusMonths(1)).asked().getFirst().interest())
                .isEqualTo(111_88L);
    }

    @Test
    void earnsInterestDayByDay() {
        History history = published().history();
        assertThat(history.at(START).accrued()).isZero();
        assertThat(history.at(START.plusDays(31)).accrued()).isEqualTo(111_88L);
        long half = history.at(START.plusDays(15)).accrued();
        assertThat(half).isEqualTo(Math.round(111_88 * 15 / 31.0));
        assertThat(history.at(START.plusDays(15)).dueNow()).isZero();
    }

    @Test
    void isLateFromTheDayAfterAndCostsTheSameRateForThoseDays() {
        History history = published().history();
        LocalDate due = START.plusMonths(1);
        assertThat(history.at(due).daysLate()).isZero();
        assertThat(history.at(due).overdue()).isZero();
        Standing month = history.at(due.plusDays(20));
        assertThat(month.daysLate()).isEqualTo(20);
        assertThat(month.overdue()).isEqualTo(893_62L);
        long principal = 893_62 - 111_88;
        assertThat(month.dueNow() - month.overdue()).isEqualTo(Math.round(principal * 20 * 0.0895 / 365));
    }

    @Test
    void catchesUpAndIsNotLateAnyMore() {
        Lives life = published();
        LocalDate day = START.plusMonths(2).plusDays(10);
        life.repaid(day, life.history().at(day).dueNow());
        Standing at = life.history().at(day);
        assertThat(at.daysLate()).isZero();
        assertThat(at.dueNow()).isZero();
        assertThat(at.credit()).isZero();
    }

    @Test
    void usesAPartOfAPaymentForFeesThenInterestThenTheLoanOldestFirst() {
        Lives life = published().repaid(START.plusMonths(2), 1_000_00);
        Standing at = life.history().at(START.plusMonths(2));
        assertThat(at.asked().get(0).left()).isZero();
        assertThat(at.asked().get(1).left()).isEqualTo(2 * 893_62 - 1_000_00);
        assertThat(at.position().get(Sums.CREDIT)).isZero();
    }

    /** Of the first payment 111.88 are interest, and two euros are for the account. */
    @Test
    void usesAPartOfAPaymentInTheOrderOfTheProduct() {
        LocalDate due = START.plusMonths(1);
        for (Allocation allocation : Allocation.values()) {
            Standing at = new Lives(Examples.micro(allocation), "15000", 18)
                    .disbursed()
                    .repaid(due, 113_00)
                    .history()
                    .at(due);
            List<Long> left =
                    List.of(at.position().get(Sums.FEES), at.position().get(Sums.INTEREST), at.outstanding());
            assertThat(left)
                    .as(allocation.name())
                    .isEqualTo(
                            switch (allocation) {
                                case FEES_INTEREST_LOAN -> List.of(0L, 88L, 15_000_00L);
                                case INTEREST_FEES_LOAN -> List.of(88L, 0L, 15_000_00L);
                                case LOAN_INTEREST_FEES -> List.of(2_00L, 111_88L, 14_887_00L);
                            });
        }
    }

    @Test
    void keepsWhatIsPaidAheadUntilItIsDue() {
        Standing before =
                published().repaid(START.plusDays(20), 1_000_00).history().at(START.plusDays(20));
        assertThat(before.credit()).isEqualTo(1_000_00);
        Standing after =
                published().repaid(START.plusDays(20), 1_000_00).history().at(START.plusMonths(1));
        assertThat(after.credit()).isEqualTo(1_000_00 - 893_62);
    }

    @Test
    void keepsTheTermOrTheInstalmentWhenSomeIsPaidBack() {
        LocalDate day = START.plusMonths(3);
        long extra = 3_000_00;
        Lives term = paid(published(), 3).repaid(day, extra, Keep.TERM);
        Standing same = term.history().at(day);
        assertThat(same.toCome()).hasSize(15);
        assertThat(same.toCome().getFirst().instalment()).isLessThan(893_62);
        Standing shorter = paid(published(), 3)
                .repaid(day, extra, Keep.INSTALMENT)
                .history()
                .at(day);
        assertThat(shorter.toCome()).hasSizeLessThan(15);
        assertThat(shorter.toCome().getFirst().instalment()).isEqualTo(893_62);
        assertThat(shorter.outstanding()).isEqualTo(same.outstanding());
    }

    @Test
    void endsWithWhatWouldEndItAndGivesBackWhatIsTooMuch() {
        LocalDate day = START.plusMonths(4).plusDays(9);
        Lives life = paid(published(), 4);
        long payoff = life.history().at(day).payoff();
        Standing end = life.repaid(day, payoff + 50).history().at(day);
        assertThat(end.state()).isEqualTo(State.REPAID);
        assertThat(end.credit()).isEqualTo(50);
        assertThat(end.toCome()).isEmpty();
        Standing given = life.add(Kind.REFUNDED, day, 50, Keep.NEXT).history().at(day.plusYears(2));
        assertThat(given.credit()).isZero();
        assertThat(given.accrued()).isEqualTo(end.accrued());
    }

    private static Lives inParts() {
        return new Lives(Examples.micro(), "6000", 12).disbursed(START, 2_000_00);
    }

    /** What was paid too much before is enough for the last part of it: nothing of that is due some day, or costs interest. */
    @Test
    void endsWithAPartThatWasPaidAheadWhicheverIsToldFirst() {
        LocalDate paid = START.plusDays(20);
        LocalDate last = START.plusDays(40);
        long first = inParts().history().at(paid).payoff();
        History history =
                inParts().repaid(paid, first + 500_00).disbursed(last, 400_00).history();
        Standing end = history.at(last);
        assertThat(end.state()).isEqualTo(State.REPAID);
        assertThat(end.overpaid()).isEqualTo(100_00);
        assertThat(end.toCome()).isEmpty();
        assertThat(history.at(last.plusYears(1)).accrued())
                .isEqualTo(history.at(paid).accrued());
        History later =
                inParts().disbursed(last, 400_00).repaid(paid, first + 500_00).history();
        for (int days = 0; days < 400; days += 10) {
            assertThat(later.at(START.plusDays(days))).isEqualTo(history.at(START.plusDays(days)));
        }
        Standing running = inParts()
                .repaid(paid, first + 399_99)
                .disbursed(last, 400_00)
                .history()
                .at(last);
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.payoff()).isEqualTo(1);
    }

    @Test
    void isWithdrawnForItsInterestAndWithoutItsFee() {
        LocalDate day = START.plusDays(10);
        Lives life = published().add(Kind.WITHDRAWN, day, 0, Keep.NEXT);
        Standing at = life.history().at(day);
        assertThat(at.state()).isEqualTo(State.WITHDRAWN);
        assertThat(at.toCome()).hasSize(1);
        long earned = at.accrued();
        assertThat(at.payoff()).isEqualTo(15_000_00 - 750_00 + earned);
        assertThat(at.position().get(Sums.FEE_INCOME)).isZero();
        Standing end = life.repaid(day, at.payoff()).history().at(day);
        assertThat(end.state()).isEqualTo(State.REPAID);
    }

    @Test
    void isPlannedAnewWithWhatWasMissingSpreadOverIt() {
        LocalDate day = START.plusMonths(3).plusDays(5);
        Lives life = published();
        Standing before = life.history().at(day);
        Standing at =
                life.rescheduled(day, day.plusMonths(3), 20, false).history().at(day);
        assertThat(at.overdue()).isZero();
        assertThat(at.daysLate()).isZero();
        assertThat(at.restructured()).isTrue();
        assertThat(at.toCome()).hasSize(20);
        assertThat(at.outstanding()).isEqualTo(15_000_00);
        assertThat(at.toCome().stream().mapToLong(Planned::carried).sum()).isEqualTo(before.accrued());
        Standing free = published()
                .rescheduled(day, day.plusMonths(3), 20, true)
                .history()
                .at(day);
        assertThat(free.toCome().stream().mapToLong(Planned::interest).sum())
                .isLessThan(at.toCome().stream().mapToLong(Planned::interest).sum());
    }

    @Test
    void isWrittenOffAndRecovered() {
        LocalDate day = START.plusMonths(8);
        Lives life = paid(published(), 2).add(Kind.WRITTEN_OFF, day, 0, Keep.NEXT);
        Standing off = life.history().at(day);
        assertThat(off.state()).isEqualTo(State.WRITTEN_OFF);
        assertThat(off.outstanding()).isZero();
        assertThat(off.position().get(Sums.LOSS)).isPositive();
        assertThat(off.position().get(Sums.INTEREST)).isZero();
        assertThat(life.history().at(day.plusYears(1)).accrued()).isEqualTo(off.accrued());
        Standing back = life.repaid(day.plusDays(40), 200_00).history().at(day.plusDays(40));
        assertThat(back.position()).containsEntry(Sums.RECOVERED, -200_00L);
    }

    @Test
    void isPaidOutInParts() {
        Lives life = new Lives(Examples.micro(), "6000", 12)
                .disbursed(START, 2_000_00)
                .disbursed(START.plusDays(40), 4_000_00);
        Standing at = life.history().at(START.plusDays(40));
        assertThat(at.outstanding()).isEqualTo(6_000_00);
        assertThat(at.toCome()).hasSize(11);
        assertThat(at.position()).containsEntry("bank", -(6_000_00 - 300_00L));
    }

    @Test
    void takesPaymentsOfACent() {
        Lives life = published();
        LocalDate day = START.plusMonths(1);
        for (int i = 0; i < 2_000; i++) {
            life.repaid(day, 1);
        }
        assertThat(life.history().at(day).dueNow()).isEqualTo(893_62 - 20_00);
    }

    /** Two days back: what was told of the days between counts, so that nothing is paid out, given back or given up twice. */
    @Test
    void allowsNothingTwiceWhereTheClockWasSetBack() {
        LocalDate before = START.minusDays(2);
        Act payout = Act.money(Kind.DISBURSED, before, 1_00, Means.BANK, Keep.NEXT, "");
        assertThat(Rules.refusal(published().history(), payout, before)).contains("loans.fault.too-much");

        LocalDate day = START.plusMonths(2);
        Lives over = published().repaid(day, 20_000_00);
        long credit = over.history().at(day).credit();
        Act refund = Act.money(Kind.REFUNDED, day, credit, Means.BANK, Keep.NEXT, "");
        assertThat(Rules.refusal(over.history(), refund, day)).isEmpty();
        History refunded =
                over.add(Kind.REFUNDED, day.plusDays(2), credit, Keep.NEXT).history();
        assertThat(Rules.refusal(refunded, refund, day)).contains("loans.fault.credit");
        Act givenUp = Act.of(Kind.WRITTEN_OFF, day.minusDays(1), "Moved away");
        assertThat(Rules.refusal(refunded, givenUp, day.minusDays(1))).contains("loans.fault.not-running");
        assertThat(Rules.refusal(published().history(), givenUp, day.minusDays(1)))
                .isEmpty();
        assertThat(Rules.refusal(published().history(), Act.of(Kind.WRITTEN_OFF, before, "Never had it"), before))
                .contains("loans.fault.not-running");
    }

    @Test
    void isToldAsAStatementWithoutWhatWasTakenBack() {
        Lives life = paid(published(), 2).repaid(START.plusMonths(2), 5_00).reversed(START.plusMonths(3), 4);
        LocalDate day = START.plusMonths(3);
        var lines = life.history().statement(day);
        assertThat(lines).hasSize(6);
        assertThat(lines.getLast().asked()).isEqualTo(893_62);
        assertThat(lines.getLast().due()).isEqualTo(life.history().at(day).dueNow());
        assertThat(lines.getLast().outstanding())
                .isEqualTo(life.history().at(day).outstanding());
    }
}
