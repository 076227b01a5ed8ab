package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.database.Acting;
import express.loans.Lending.Lent;
import express.loans.Nights.Share;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
}
