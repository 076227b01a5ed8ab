package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.ModuleTest;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the loans come to is what the books say, on each night and ever after, whatever is told late or taken back. */
@ModuleTest
class SubledgerTest {

    private static final int LIVES = Budget.of(2, 30);
    private static final int NIGHTS = 10;

    @Autowired
    Lending lending;

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

    @Test
    void isTheBooksOnEveryDate() throws Exception {
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            Lent it = lending.paidOut(120);
            Map<LocalDate, Map<String, Long>> said = new LinkedHashMap<>();
            for (int night = 0; night < NIGHTS; night++) {
                LocalDate day = lending.today().plusDays(night);
                closeUntil(it, day.plusDays(1));
                int many = random.nextInt(3);
                for (int i = 0; i < many; i++) {
                    happen(it, any(random));
                }
                lending.assertBooked(it, day);
                said.put(day, lending.books(it, day));
            }
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
        for (int night = 0; night < 45; night++) {
            LocalDate day = lending.today().plusDays(night);
            closeUntil(it, day.plusDays(1));
            lending.assertBooked(it, day);
        }
    }
}
