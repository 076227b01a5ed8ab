package express.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import express.loans.Repayments.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong around a loan leaves it right to the cent, and posts nothing twice. */
@ModuleTest
class LoanTroubleTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    NightlyClose close;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Recording.Shelves shelves;

    @Autowired
    Tallies tallies;

    @Autowired
    Borrowings borrowings;

    @Autowired
    Repayments repayments;

    @Autowired
    Payouts payouts;

    @Autowired
    LoansData data;

    private static Act paid(LocalDate on, long cents) {
        return Act.money(Kind.REPAID, on, cents, Means.BANK, Keep.NEXT, "");
    }

    private void closeUntil(Lent it, LocalDate before) {
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(it.granted().lender(), before);
            return null;
        });
    }

    private int entries(Lent it) {
        return lending.as(
                it.treasurer(),
                () -> jdbc.sql("select count(*) from ledger.entry where house_id = :house")
                        .param("house", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    /** The nights of days to come are closed, and then it is an earlier day again. */
    @Test
    void survivesAClockThatIsSetBack() throws Exception {
        Lent it = lending.paidOut(60);
        LocalDate today = lending.today();
        LocalDate reached = today.plusDays(6);
        closeUntil(it, reached.plusDays(1));
        lending.assertBooked(it, reached);
        int before = entries(it);
        closeUntil(it, today);
        closeUntil(it, reached.plusDays(1));
        assertThat(entries(it)).as("no night twice").isEqualTo(before);

        lending.act(it, paid(today, 274_40));
        lending.assertBooked(it, reached);
        assertThat(lending.look(it).bookedOn()).isEqualTo(reached);
        closeUntil(it, today.plusDays(30));
        lending.assertBooked(it, today.plusDays(29));
    }

    /** Somebody has a loan in hand when the night comes to it: the night waits, and books what holds of it by then. */
    @Test
    void keepsANightWaitingThatComesToALoanInHand() throws Exception {
        Lent it = lending.paidOut(60);
        Loan loan = lending.look(it);
        LocalDate today = lending.today();
        try (var night = Executors.newSingleThreadExecutor()) {
            Future<Void> closing = lending.as(it.treasurer(), () -> {
                assertThat(recording.record(it.treasurer(), loan, loan.version(), paid(today, 274_40)))
                        .isEmpty();
                Future<Void> begun = night.submit(() -> {
                    closeUntil(it, today.plusDays(3));
                    return null;
                });
                await().pollInSameThread().until(this::keepsSomebodyWaiting);
                return begun;
            });
            closing.get();
        }
        assertThat(lending.repaid(it)).containsExactly(274_40L);
        lending.assertBooked(it, today.plusDays(2));
        assertThat(Acting.inBackground(
                        NightlyClose.PURPOSE, () -> tallies.isWhole(it.granted().lender(), today.plusDays(3))))
                .isTrue();
    }

    /** A night goes through loans in an order of its own; who has one in hand and comes to another must not wait for it. */
    @Test
    void keepsANightWaitingWhileSomebodyWritesToSeveral() throws Exception {
        Lent it = lending.paidOut(60);
        LocalDate today = lending.today();
        List<Payment> payments = List.of(new Payment(today, 274_40, "A line"), new Payment(today, 1_00, "Another"));
        try (var night = Executors.newSingleThreadExecutor()) {
            Future<Void> closing = lending.as(it.treasurer(), () -> {
                borrowings.queue(it.granted().lender());
                Future<Void> begun = night.submit(() -> {
                    closeUntil(it, today.plusDays(3));
                    return null;
                });
                await().pollInSameThread().until(this::keepsSomebodyWaiting);
                assertThat(repayments.take(it.treasurer(), it.granted().lender(), it.id(), payments))
                        .hasSize(2);
                return begun;
            });
            closing.get();
        }
        assertThat(lending.repaid(it)).containsExactlyInAnyOrder(274_40L, 1_00L);
        lending.assertBooked(it, today.plusDays(2));
    }

    /** Of all that points to a loan only what changes it waits: else whoever has several in hand waits for who points to several. */
    @Test
    void keepsNobodyWaitingWhoOnlyPointsToALoanInHand() throws Exception {
        Lent it = lending.signed();
        Loan loan = lending.look(it);
        Act payout = Act.money(Kind.DISBURSED, lending.today().minusDays(3), 6_000_00, Means.BANK, Keep.NEXT, "");
        int noted = lending.as(it.treasurer(), () -> {
            recording.hold(loan);
            return CompletableFuture.supplyAsync(() -> lending.as(it.officer(), () -> {
                        payouts.note(it.officer(), loan, payout);
                        return payouts.list(loan).size();
                    }))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(noted).isOne();
    }

    /** The keys of all loans that somebody looks after let go of their account, in an order of the database. */
    @Test
    void keepsWaitingWhoErasesAnOfficerWhileSomebodyWritesToSeveral() throws Exception {
        Lent it = lending.paidOut(60);
        CompletableFuture<Boolean> erasing = lending.as(it.treasurer(), () -> {
            borrowings.queue(it.granted().lender());
            CompletableFuture<Boolean> begun =
                    CompletableFuture.supplyAsync(() -> Acting.inBackground("personal-data", () -> {
                        data.erase(it.officer().id());
                        return true;
                    }));
            await().pollInSameThread().until(this::keepsSomebodyWaiting);
            return begun;
        });
        assertThat(erasing.get()).isTrue();
    }

    private boolean keepsSomebodyWaiting() {
        return jdbc.sql("""
            select exists (
                select from pg_locks
                where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
            """).query(Boolean.class).single();
    }

    /** Two people with the same page open, again and again: each time one of them is told. */
    @Test
    void takesOneOfTwoOfficersAtOnce() throws Exception {
        Lent it = lending.paidOut(60);
        Viewer.Person other = world.member("Second", it.granted().lender(), Role.LENDER);
        for (int round = 0; round < 5; round++) {
            String version = lending.version(it);
            List<Callable<Integer>> both = new ArrayList<>();
            for (Viewer officer : List.of(it.officer(), other)) {
                both.add(() -> visits.send(
                                officer,
                                it.path() + "/repayments",
                                "version",
                                version,
                                "on",
                                lending.today().toString(),
                                "amount",
                                "10",
                                "means",
                                "CASH",
                                "keep",
                                "NEXT")
                        .getStatus());
            }
            List<Integer> answers = new ArrayList<>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Integer> one : pool.invokeAll(both)) {
                    answers.add(one.get());
                }
            }
            assertThat(answers).containsExactlyInAnyOrder(303, 422);
        }
        assertThat(lending.repaid(it)).hasSize(5).containsOnly(10_00L);
        lending.assertBooked(it, lending.today());
    }

    /** It was taken back, and that was taken back, and that again: what counts alternates, and the books follow. */
    @Test
    void takesBackWhatTookBack() throws Exception {
        takesBack(300_00);
    }

    /** The same of more than all that is owed: what is to be given back alternates, too. */
    @Test
    void takesBackWhatWasTooMuch() throws Exception {
        takesBack(9_000_00);
    }

    private void takesBack(long cents) throws Exception {
        Lent it = lending.paidOut(60);
        LocalDate today = lending.today();
        lending.act(it, paid(today.minusDays(20), cents));
        int last = 2;
        for (int turn = 0; turn < 6; turn++) {
            lending.assertBooked(it, today);
            lending.act(it, Act.reversal(today, last, "again"));
            last++;
            assertThat(lending.repaid(it)).hasSize(turn % 2 == 0 ? 0 : 1);
        }
        lending.assertBooked(it, today);
    }

    /** What is kept beside a loan is changed in places only; all of it is what would be written anew. */
    @Test
    void keepsBesideALoanWhatFollowsFromItsHistory() throws Exception {
        Random random = new Random(4);
        Lent it = lending.paidOut(200);
        for (int i = 0; i < 12; i++) {
            LocalDate on = lending.today().minusDays(random.nextInt(190));
            Act act = switch (random.nextInt(4)) {
                case 0 -> Act.money(Kind.REPAID, on, 400_00, Means.CASH, Keep.TERM, "");
                case 1 -> Act.reversal(lending.today(), 1 + random.nextInt(i + 1), "x");
                case 2 ->
                    Act.plan(
                                    lending.today(),
                                    lending.today().plusDays(20 + random.nextInt(40)),
                                    6 + random.nextInt(20),
                                    random.nextBoolean(),
                                    "x")
                            .at(random.nextBoolean() ? null : new BigDecimal(random.nextInt(8)));
                default -> paid(on, 1 + random.nextInt(500_00));
            };
            tryOut(it, act);
            assertKept(it);
            lending.assertBooked(it, lending.today());
        }
    }

    /** A payment changes all spans to come: were any of that in an index, each would be written to all indexes. */
    @Test
    void whatPaymentsChangeIsInNoIndexOfSpans() {
        assertThat(jdbc.sql("select indexdef from pg_indexes where schemaname = 'loans' and tablename = 'span'")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .noneMatch(it -> it.contains("principal") || it.contains("credit") || it.contains("due"));
    }

    /** Some of it the rules refuse. */
    private void tryOut(Lent it, Act act) {
        try {
            lending.act(it, act);
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageStartingWith("loans.fault.");
        }
    }

    private void assertKept(Lent it) {
        Loan loan = lending.look(it);
        lending.as(it.treasurer(), () -> {
            History history = shelves.history(loan);
            List<Span> spans =
                    jdbc.sql("""
                        select since, until, principal, overdue, oldest, restructured, earned, interest, period_from, period_to,
                               cent_days, moved, due, carried, credit, rate, shifts
                        from loans.span
                        where loan_id = :loan
                        order by since
                        """).param("loan", loan.id()).query(Span.class).list();
            assertThat(spans).isEqualTo(history.spans());
            Standing now = history.at(lending.today());
            Standing end = now.toCome().isEmpty()
                    ? now
                    : history.at(now.toCome().getLast().due());
            assertThat(shelves.projection().listInstalments(loan))
                    .extracting(row ->
                            new Standing.Asked(row.dueOn(), row.fee(), row.interest(), row.principal(), row.missing()))
                    .isEqualTo(end.asked());
            return null;
        });
    }
}
