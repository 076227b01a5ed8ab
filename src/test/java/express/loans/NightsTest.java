package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.ModuleTest;
import express.base.Ids;
import express.base.OrganisationId;
import express.database.Acting;
import express.loans.Lending.Lent;
import express.loans.Nights.Share;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class NightsTest {

    @Autowired
    Lending lending;

    @Autowired
    Nights nights;

    @Autowired
    NightlyClose close;

    @Autowired
    Crowd crowd;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Tallies tallies;

    @Autowired
    Holding holding;

    @Autowired
    Sifting sifting;

    @Autowired
    Names names;

    @Autowired
    Confiding confiding;

    @Autowired
    Reminding reminding;

    @Autowired
    Earning earning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource time;

    @Autowired
    PlatformTransactionManager transactions;

    private static <T> T asWork(Supplier<T> work) {
        return Acting.inBackground(NightlyClose.PURPOSE, work::get);
    }

    private void closeUntil(Lent it, LocalDate before) {
        asWork(() -> {
            close.close(it.granted().lender(), before);
            return null;
        });
    }

    @Test
    void bookTheInterestOfEachDayToTheCent() throws Exception {
        Lent it = lending.paidOut();
        LocalDate today = lending.today();
        closeUntil(it, today.plusDays(75));
        for (int days : new int[] {0, 1, 17, 30, 31, 45, 74}) {
            LocalDate day = today.plusDays(days);
            Standing at = lending.standing(it, day);
            assertThat(lending.books(it, day).getOrDefault(Sums.INTEREST, 0L))
                    .as(day.toString())
                    .isEqualTo(at.position().get(Sums.INTEREST));
        }
    }

    @Test
    void closeADayOnceAlsoWhenCutShort() throws Exception {
        Lent it = lending.paidOut();
        LocalDate day = lending.today().plusDays(1);
        var lender = it.granted().lender();
        for (Share share : Share.of(3, 1)) {
            assertThat(asWork(() -> nights.close(lender, day, share))).isTrue();
            assertThat(asWork(() -> nights.close(lender, day, share))).isFalse();
        }
        closeUntil(it, day.plusDays(1));
        assertThat(lending.books(it, day).getOrDefault(Sums.INTEREST, 0L))
                .isEqualTo(lending.standing(it, day).accrued());
        assertThat(asWork(() -> nights.findNext(lender))).contains(day.plusDays(1));
    }

    /** Four beside each other share three nights out, a loan at a time. */
    @Test
    void shareThePartsOutAmongAllWhoClose() throws Exception {
        Lent it = lending.paidOut();
        for (int i = 0; i < 11; i++) {
            crowd.again(it, false);
        }
        LocalDate day = lending.today().plusDays(2);
        Callable<Void> strand = () -> asWork(() -> {
            close.close(it.granted().lender(), day.plusDays(1), 1);
            return null;
        });
        try (var strands = Executors.newFixedThreadPool(4)) {
            for (Future<Void> one : strands.invokeAll(Collections.nCopies(4, strand))) {
                one.get();
            }
        }
        assertThat(lending.books(it, day).getOrDefault(Sums.INTEREST, 0L))
                .isEqualTo(12 * lending.standing(it, day).accrued());
        Portfolio counted =
                lending.as(it.treasurer(), () -> portfolios.get(it.granted().lender(), day.plusDays(1)));
        assertThat(counted.loans()).isEqualTo(12);
        assertThat(counted.outstanding()).isEqualTo(12 * 6_000_00);
        assertThat(tallied(it, day.plusDays(1))).isTrue();
    }

    /** All parts were closed, and then the node was killed before it said so. */
    @Test
    void finishWhatWasLeft() throws Exception {
        Lent it = lending.paidOut();
        LocalDate day = lending.today().plusDays(2);
        closeUntil(it, day);
        for (Share share : Share.of(3, 1)) {
            asWork(() -> nights.close(it.granted().lender(), day, share));
        }
        assertThat(tallied(it, day.plusDays(1))).isFalse();
        closeUntil(it, day.plusDays(1));
        assertThat(tallied(it, day.plusDays(1))).isTrue();
    }

    private boolean tallied(Lent it, LocalDate day) {
        return asWork(() -> tallies.isWhole(it.granted().lender(), day));
    }

    @Test
    void putRightWhatWasToldLate() throws Exception {
        Lent it = lending.paidOut(60);
        LocalDate today = lending.today();
        lending.act(
                it, Act.money(Event.Kind.REPAID, today.minusDays(29), 274_00, Event.Means.BANK, Event.Keep.NEXT, ""));
        closeUntil(it, today.plusDays(3));
        LocalDate day = today.plusDays(2);
        Standing at = lending.standing(it, day);
        at.position()
                .forEach((purpose, cents) -> assertThat(lending.books(it, day).getOrDefault(purpose, 0L))
                        .as(purpose)
                        .isEqualTo(cents));
    }

    /** Those after it in the list have their nights closed all the same. */
    @Test
    void keepNoOtherLenderWaiting() {
        List<OrganisationId> lenders =
                List.of(new OrganisationId(Ids.next()), new OrganisationId(Ids.next()), new OrganisationId(Ids.next()));
        List<OrganisationId> closed = new ArrayList<>();
        var failure = NightlyClose.each(lenders, it -> {
            if (it.equals(lenders.getFirst())) {
                throw new IllegalStateException("cannot be booked");
            }
            closed.add(it);
        });
        assertThat(closed).isEqualTo(lenders.subList(1, 3));
        assertThat(failure).get().isInstanceOf(IllegalStateException.class);
    }

    /** Somebody pulled the plug. */
    private static final class Killed extends RuntimeException {}

    /** Dies at one of its steps, in the midst of it: nothing of that step stays, and nothing is said of it. */
    private static final class Dying extends Nights {

        private final Nights alive;
        private final TransactionTemplate transactions;
        private int left;

        Dying(NightsTest test, int left) {
            super(test.jdbc, test.tallies, test.holding, test.earning, test.time);
            this.alive = test.nights;
            this.transactions = new TransactionTemplate(test.transactions);
            this.left = left;
        }

        private void step(Runnable it) {
            left--;
            if (left >= 0) {
                it.run();
                return;
            }
            transactions.executeWithoutResult(status -> {
                it.run();
                status.setRollbackOnly();
            });
            throw new Killed();
        }

        @Override
        public Optional<LocalDate> findNext(OrganisationId lender) {
            return alive.findNext(lender);
        }

        @Override
        public boolean isLeft(OrganisationId lender, LocalDate day) {
            return alive.isLeft(lender, day);
        }

        @Override
        public List<Share> listShares(OrganisationId lender, int most) {
            return alive.listShares(lender, most);
        }

        @Override
        public void take(OrganisationId lender, LocalDate day, Share share) {
            step(() -> alive.take(lender, day, share));
        }

        @Override
        public boolean close(OrganisationId lender, LocalDate day, Share share) {
            boolean[] closed = new boolean[1];
            step(() -> closed[0] = alive.close(lender, day, share));
            return closed[0];
        }

        @Override
        public void finish(OrganisationId lender, LocalDate day) {
            step(() -> alive.finish(lender, day));
        }
    }

    /** Seven loans, by parts of two; of one a payment falls due soon, for which more than enough was paid beforehand. */
    private Lent seven() throws Exception {
        Lent it = lending.paidOut(55);
        lending.act(it, Act.money(Event.Kind.REPAID, lending.today(), 700_00, Event.Means.BANK, Event.Keep.NEXT, ""));
        for (int i = 0; i < 6; i++) {
            crowd.again(it, false);
        }
        return it;
    }

    /** Until it comes to its end it is killed again and again, and begun anew. How often it was. */
    private int closeThoughKilled(Lent it, LocalDate before, Random random) {
        int kills = 0;
        while (true) {
            int steps = random.nextInt(14);
            try {
                asWork(() -> {
                    new NightlyClose(new Dying(this, steps), sifting, names, confiding, reminding, time)
                            .close(it.granted().lender(), before, 2);
                    return null;
                });
                return kills;
            } catch (Killed killed) {
                kills++;
            }
        }
    }

    private int entries(Lent it) {
        return lending.as(
                it.treasurer(),
                () -> jdbc.sql("select count(*) from ledger.entry where house_id = :house")
                        .param("house", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void comeToTheSameWhereverTheyAreKilled() throws Exception {
        for (int seed = 0; seed < Budget.of(2, 30); seed++) {
            Lent calm = seven();
            Lent killed = seven();
            LocalDate due =
                    lending.standing(calm, lending.today()).toCome().getFirst().due();
            LocalDate before = due.plusDays(2);
            assertThat(closeThoughKilled(killed, before, new Random(seed))).isPositive();
            asWork(() -> {
                close.close(calm.granted().lender(), before, 2);
                return null;
            });
            assertThat(entries(killed)).as("no part twice, seed " + seed).isEqualTo(entries(calm));
            for (LocalDate day = lending.today().minusDays(1); day.isBefore(before); day = day.plusDays(1)) {
                assertThat(lending.books(killed, day))
                        .as("seed " + seed + " on " + day)
                        .isEqualTo(lending.books(calm, day));
                assertThat(counted(killed, day))
                        .as("seed " + seed + " on " + day)
                        .isEqualTo(counted(calm, day));
            }
            assertThat(tallied(killed, before)).isTrue();
        }
    }

    private List<Long> counted(Lent it, LocalDate day) {
        Portfolio at =
                lending.as(it.treasurer(), () -> portfolios.get(it.granted().lender(), day));
        return List.of(at.loans(), at.outstanding(), at.par1(), at.par30());
    }
}
