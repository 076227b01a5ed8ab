package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.ModuleTest;
import express.database.Acting;
import express.lending.Lender;
import express.lending.Product;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the loans come to is what the books say, on each night and ever after, whatever is told late or taken back. */
@ModuleTest
class SubledgerTest {

    private static final int LIVES = Budget.of(3, 60);
    private static final int NIGHTS = 45;

    @Autowired
    Lending lending;

    @Autowired
    Renewing renewing;

    @Autowired
    Lender lender;

    @Autowired
    NightlyClose close;

    private void closeUntil(Lent it, LocalDate before) {
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(it.granted().lender(), before);
            return null;
        });
    }

    private Act any(Random random) {
        LocalDate on = lending.today().minusDays(random.nextInt(110));
        return switch (random.nextInt(6)) {
            case 0 -> Act.reversal(lending.today(), 1 + random.nextInt(8), "Wrong loan");
            case 1 ->
                Act.plan(lending.today(), lending.today().plusDays(50), 12, random.nextBoolean(), "The oven broke");
            case 2 -> Act.money(Kind.REPAID, on, 400_00, Means.CASH, Keep.TERM, "");
            default -> Act.money(Kind.REPAID, on, 1 + random.nextInt(60_000), Means.BANK, Keep.NEXT, "");
        };
    }

    /** Some of it the rules refuse. */
    private void happen(Lent it, Act act) {
        try {
            lending.act(it, act);
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageStartingWith("loans.fault.");
        }
    }

    /** The one of an oven, with two euros of each payment beside it, or with half a year in which interest is added to it. */
    private Lent any(int seed) throws Exception {
        if (seed % 3 == 0) {
            return lending.paidOut(120);
        }
        Lent it = lending.prepared();
        Product product = seed % 3 == 1
                ? lender.micro(it.granted().lender())
                : lender.capitalising(it.granted().lender());
        Agreement like = Agreement.of(product, new BigDecimal("6000"), 24);
        return renewing.more(
                it,
                120,
                product,
                new Agreement(
                        like.principal(),
                        like.rate(),
                        like.payments(),
                        seed % 3 == 1 ? 0 : 6,
                        like.upFront(),
                        seed % 3 == 1 ? 2_00 : 0,
                        0,
                        like.decimals(),
                        like.order()));
    }

    private boolean isShifted(Lent it, LocalDate day) {
        return !lending.standing(it, day)
                .withoutInterest()
                .equals(lending.standing(it, day.minusDays(1)).withoutInterest());
    }

    /** Some nights are closed one by one, others several at once. */
    @Test
    void isTheBooksOnEveryDate() throws Exception {
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            Lent it = any(seed);
            happen(it, Act.money(Kind.REPAID, lending.today(), 1_900_00, Means.BANK, Keep.NEXT, ""));
            Map<LocalDate, Map<String, Long>> said = new LinkedHashMap<>();
            int shifted = 0;
            LocalDate from = lending.today();
            while (from.isBefore(lending.today().plusDays(NIGHTS))) {
                LocalDate before = from.plusDays(1 + random.nextInt(4));
                closeUntil(it, before);
                for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
                    lending.assertBooked(it, day);
                    said.put(day, lending.books(it, day));
                    shifted += isShifted(it, day) ? 1 : 0;
                }
                LocalDate last = before.minusDays(1);
                int many = Math.max(0, random.nextInt(6) - 3);
                for (int i = 0; i < many; i++) {
                    happen(it, any(random));
                }
                lending.assertBooked(it, last);
                said.put(last, lending.books(it, last));
                from = before;
            }
            assertThat(shifted)
                    .as("days on which more than interest changes by itself, life " + seed)
                    .isPositive();
            int life = seed;
            said.forEach((day, sums) -> {
                assertThat(lending.books(it, day))
                        .as("life " + life + " on " + day)
                        .isEqualTo(sums);
                assertThat(sums.values().stream().mapToLong(Long::longValue).sum())
                        .as("life " + life + " on " + day)
                        .isZero();
            });
        }
    }

    /** What was paid ahead pays what falls due on its day, whether or not anything else happens to the loan. */
    @Test
    void isTheBooksWhenWhatWasPaidAheadIsUsed() throws Exception {
        Lent it = lending.paidOut(20);
        lending.act(it, Act.money(Kind.REPAID, lending.today(), 400_00, Means.BANK, Keep.NEXT, ""));
        String version = lending.version(it);
        for (int night = 0; night < 45; night++) {
            LocalDate day = lending.today().plusDays(night);
            closeUntil(it, day.plusDays(1));
            lending.assertBooked(it, day);
        }
        assertThat(lending.version(it))
                .as("nobody who has it open is told of it")
                .isEqualTo(version);
    }

    /** Whichever has the loan first. */
    @Test
    void isTheBooksWhenPaymentsComeDuringTheNights() throws Exception {
        Lent it = lending.paidOut(40);
        LocalDate end = lending.today().plusDays(70);
        try (var strands = Executors.newFixedThreadPool(2)) {
            Future<?> nights = strands.submit(() -> closeUntil(it, end));
            Future<?> payments = strands.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    try {
                        lending.act(it, Act.money(Kind.REPAID, lending.today(), 20_00, Means.BANK, Keep.NEXT, ""));
                    } catch (AssertionError meanwhile) {
                        assertThat(meanwhile).hasMessage("loans.fault.meanwhile");
                    }
                }
            });
            nights.get();
            payments.get();
        }
        lending.assertBooked(it, end.minusDays(1));
    }
}
