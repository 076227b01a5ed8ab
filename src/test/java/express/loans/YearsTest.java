package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for the figures of the Code. */
@ModuleTest
class YearsTest {

    @Autowired
    Lending lending;

    @Autowired
    Renewing renewing;

    @Autowired
    Recount recount;

    @Autowired
    Recording recording;

    @Autowired
    Loans loans;

    @Autowired
    NightlyClose close;

    @Autowired
    JdbcClient jdbc;

    private void compare(Lent it) {
        lending.as(it.treasurer(), () -> {
            for (int days = 0; days < 500; days += 10) {
                recount.compare(it.granted().lender(), lending.today().minusDays(days));
            }
            return null;
        });
    }

    private int rows(Lent it, String table) {
        return lending.as(
                it.treasurer(),
                () -> jdbc.sql("select count(*) from loans." + table + " where lender_id = :lender")
                        .param("lender", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    /** Three loans of one person, one of which was paid back before the last was paid out. */
    @Test
    void countOneWhoOwesSeveralAtOnce() throws Exception {
        Lent it = lending.paidOut(400);
        renewing.more(it, 300);
        LocalDate day = lending.today().minusDays(200);
        lending.act(it, Act.money(Kind.REPAID, day, 9_000_00, Means.BANK, Keep.NEXT, ""));
        renewing.more(it, 100);
        compare(it);
        assertThat(rows(it, "beside")).as("on two stretches of days").isEqualTo(2);
    }

    /** Neither sees what the other writes. */
    @Test
    void countOneWhosePaymentsComeAtTheSameTime() throws Exception {
        Lent it = lending.paidOut(150);
        Lent other = renewing.more(it, 140);
        Act all = Act.money(Kind.REPAID, lending.today().minusDays(20), 9_000_00, Means.BANK, Keep.NEXT, "");
        try (var strands = Executors.newFixedThreadPool(2)) {
            Callable<Void> one = () -> {
                lending.act(it, all);
                return null;
            };
            Callable<Void> two = () -> {
                lending.act(other, all);
                return null;
            };
            for (Future<Void> done : strands.invokeAll(List.of(one, two))) {
                done.get();
            }
        }
        compare(it);
    }

    /** One has the first in hand and comes to the second, which another writes to meanwhile. */
    @Test
    void letNobodyWaitForEachOtherWhoWritesToSeveralOfOnePerson() throws Exception {
        Lent it = lending.paidOut(150);
        Lent other = renewing.more(it, 140);
        Act all = Act.money(Kind.REPAID, lending.today().minusDays(20), 9_000_00, Means.BANK, Keep.NEXT, "");
        try (var strand = Executors.newSingleThreadExecutor()) {
            lending.as(it.treasurer(), () -> {
                write(it, all);
                finish(strand.submit(() -> lending.act(other, all)));
                write(other, Act.money(Kind.REPAID, lending.today(), 1_00, Means.BANK, Keep.NEXT, ""));
                return null;
            });
        }
        assertThat(lending.repaid(it)).containsExactly(9_000_00L);
        assertThat(lending.repaid(other)).containsExactly(9_000_00L, 1_00L);
        compare(it);
    }

    private void write(Lent it, Act act) {
        Loan loan = loans.get(it.granted().lender(), it.id());
        assertThat(recording.record(it.treasurer(), loan, loan.version(), act)).isEmpty();
    }

    private static void finish(Future<?> other) {
        try {
            other.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException waiting) {
            throw new AssertionError("does not come to its end before the first", waiting);
        }
    }

    @Test
    void putWhatWasLentOnADayTogetherByNight() throws Exception {
        Lent it = lending.paidOut(30);
        renewing.more(it, 30);
        renewing.more(it, 29);
        assertThat(rows(it, "lent")).isEqualTo(3);
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(it.granted().lender(), lending.today().plusDays(2));
            return null;
        });
        assertThat(rows(it, "lent")).isEqualTo(2);
        compare(it);
    }

    /** Taken back, and paid out again on another day: of the first nothing is left, also before any night. */
    @Test
    void countAPayoutOnTheDayOnWhichItCountsNow() throws Exception {
        Lent it = lending.paidOut(30);
        renewing.more(it, 30);
        lending.act(it, Act.reversal(lending.today(), 1, "Went to another account"));
        compare(it);
        assertThat(rows(it, "beside")).isZero();
        LocalDate day = lending.today().minusDays(12);
        lending.act(it, Act.money(Kind.DISBURSED, day, 6_000_00, Means.BANK, Keep.NEXT, ""));
        compare(it);
        assertThat(rows(it, "beside")).isOne();
    }

    /** Then nobody knows any more that the loans were one person's. */
    @Test
    void forgetThatAnErasedAccountOwedSeveral() throws Exception {
        Lent it = lending.paidOut(40);
        renewing.more(it, 30);
        assertThat(rows(it, "beside")).isOne();
        int gone = lending.as(
                new Viewer.Background("personal-data"),
                () -> jdbc.sql("delete from people.person where id = :id")
                        .param("id", it.granted().borrower().id().value())
                        .update());
        assertThat(gone).isOne();
        assertThat(rows(it, "beside")).isZero();
        compare(it);
    }
}
