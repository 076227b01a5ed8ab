package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.database.Acting;
import express.loans.Lending.Lent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A borrower whose loan is in order falls behind day by day, is reminded, pays and is in order again. */
@ModuleTest
class FallingBehindTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    NightlyClose close;

    /** How many letters go out for a day. */
    private int remind(Lent it, LocalDate day) {
        String borrower = World.emailOf(it.granted().borrower().id());
        int before = mailbox.list(borrower).size();
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.remind(it.granted().lender(), day);
            return null;
        });
        return mailbox.list(borrower).size() - before;
    }

    private int listed(Lent it, Step.Kind step) throws Exception {
        return visits.look(it.officer(), it.granted().house() + "/loans/arrears?step=" + step.slug())
                .select("main tbody tr")
                .size();
    }

    private String now(Lent it) throws Exception {
        return visits.look(it.officer(), it.path())
                .select("section[aria-labelledby=now]")
                .text();
    }

    private void pay(Lent it, long cents) throws Exception {
        visits.sent(
                it.officer(),
                it.path() + "/repayments",
                "version",
                lending.version(it),
                "amount",
                BigDecimal.valueOf(cents, 2).toPlainString(),
                "on",
                lending.today().toString(),
                "means",
                "CASH");
    }

    /** Paid out six weeks ago, so the first payment was due 8 to 14 days ago, also where a weekend or a short month moved it. */
    @Test
    void isLateFromTheDayAfterAndInOrderOnceItIsPaid() throws Exception {
        Lent it = lending.paidOut(42);
        LocalDate today = lending.today();
        int late = lending.standing(it, today).daysLate();
        LocalDate due = today.minusDays(late);
        assertThat(late).isBetween(8, 14);
        List<LocalDate> told = today.minusDays(42)
                .datesUntil(today.plusDays(1))
                .filter(day -> remind(it, day) > 0)
                .toList();
        assertThat(told).as("one letter, on the day after").containsExactly(due.plusDays(1));
        assertThat(lending.standing(it, due).daysLate())
                .as("in order until then")
                .isZero();
        assertThat(lending.standing(it, due).overdue()).isZero();
        for (int days = 1; days <= late; days++) {
            assertThat(lending.standing(it, due.plusDays(days)).daysLate()).isEqualTo(days);
        }
        assertThat(now(it)).contains("days late");
        assertThat(listed(it, Step.Kind.CALL)).isOne();

        pay(it, lending.missing(it));
        assertThat(lending.missing(it)).isZero();
        assertThat(lending.standing(it, today).daysLate()).isZero();
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.RUNNING);
        assertThat(now(it)).doesNotContain("days late");
        assertThat(listed(it, Step.Kind.CALL)).isZero();
        lending.assertBooked(it, today);
        assertThat(lending.standing(it, today.minusDays(1)).daysLate())
                .as("that it was late stays so")
                .isEqualTo(late - 1);
        staysInOrderUntilTheNextIsMissing(it, today);
    }

    private void staysInOrderUntilTheNextIsMissing(Lent it, LocalDate today) {
        LocalDate next = lending.standing(it, today).next().orElseThrow().due();
        assertThat(remind(it, today)).isZero();
        assertThat(remind(it, next)).isZero();
        assertThat(remind(it, next.plusDays(1)))
                .as("another time, another letter")
                .isOne();
    }
}
