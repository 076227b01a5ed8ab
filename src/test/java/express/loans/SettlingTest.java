package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Application;
import express.applications.Application.State;
import express.applications.Applications;
import express.applications.Asking;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan that ended ended for all: for what it was made of, and for those who stand surety. */
@ModuleTest
class SettlingTest {

    @Autowired
    Lending lending;

    @Autowired
    Asking asking;

    @Autowired
    Applications applications;

    @Autowired
    Settling settling;

    @Autowired
    Settling.Ends ends;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    private Application application(Lent it) {
        return lending.as(
                it.granted().borrower(),
                () -> applications.getApplication(it.granted().application()));
    }

    /** What somebody without an account reads who stands surety. */
    private String surety(Lent it) throws Exception {
        String link = asking.surety(it.officer(), it.granted().application());
        return visits.look(Viewer.VISITOR, link).select("main").text();
    }

    /** How many letters ask the officer to tell somebody. */
    private long asked(Lent it) {
        String email = World.emailOf(Objects.requireNonNull(application(it).officer()));
        return mailbox.list(email).stream()
                .filter(letter -> letter.toString().contains("stands surety"))
                .count();
    }

    private void goRound() {
        Acting.inBackground(Settling.PURPOSE, () -> {
            settling.run();
            return null;
        });
    }

    @Test
    void endsWhatItWasMadeOfWhenItIsCalledOffAndGoesOnWithIt() throws Exception {
        Lent it = lending.signed();
        visits.sent(
                it.officer(),
                it.path() + "/ending",
                "version",
                lending.version(it),
                "who",
                "BORROWER",
                "words",
                "Found another way");
        assertThat(application(it).state()).isEqualTo(State.FORGONE);
        assertThat(surety(it)).contains("no loan was paid out");
        goRound();
        assertThat(asked(it)).isOne();
        visits.sent(
                it.officer(),
                it.path() + "/events/1/reversal",
                "version",
                lending.version(it),
                "words",
                "They want it after all");
        assertThat(application(it).state()).isEqualTo(State.GRANTED);
        assertThat(surety(it)).contains("What it means").doesNotContain("nothing is owed");
        goRound();
        assertThat(asked(it)).isEqualTo(2);
    }

    /** What is given up is still owed; it is not any more when all of it came in. */
    @Test
    void isToldWhenWhatWasGivenUpIsPaidAfterAll() throws Exception {
        Lent it = lending.paidOut(100);
        lending.act(it, Act.of(Kind.WRITTEN_OFF, lending.today(), "Closed"));
        long lost = lending.standing(it, lending.today()).position().get(Sums.LOSS);
        lending.act(it, Act.money(Kind.REPAID, lending.today(), lost - 1, Means.CASH, Keep.NEXT, ""));
        goRound();
        assertThat(surety(it)).doesNotContain("nothing is owed");
        lending.act(it, Act.money(Kind.REPAID, lending.today(), 1, Means.CASH, Keep.NEXT, ""));
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.WRITTEN_OFF);
        goRound();
        goRound();
        assertThat(surety(it)).contains("the loan is paid back");
        assertThat(asked(it)).isOne();
    }

    @Test
    void isToldOnceWhenItIsPaidBackAndAgainWhenAPaymentIsTakenBack() throws Exception {
        Lent it = lending.paidOut(10);
        goRound();
        assertThat(surety(it)).doesNotContain("nothing is owed");
        lending.act(it, Act.money(Kind.REPAID, lending.today(), lending.payoff(it), Means.CASH, Keep.NEXT, ""));
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.REPAID);
        goRound();
        goRound();
        assertThat(surety(it)).contains("the loan is paid back");
        assertThat(asked(it)).isOne();
        assertThat(application(it).state()).as("it was lent").isEqualTo(State.GRANTED);
        visits.sent(
                it.officer(),
                it.path() + "/events/2/reversal",
                "version",
                lending.version(it),
                "words",
                "Counted twice");
        assertThat(surety(it)).doesNotContain("nothing is owed");
        goRound();
        assertThat(asked(it)).isEqualTo(2);
    }

    /** Somebody takes the payment back while those are told who stand surety. */
    @Test
    void isToldAgainWhatChangedWhileItWasTold() throws Exception {
        Lent it = lending.paidOut(10);
        lending.act(it, Act.money(Kind.REPAID, lending.today(), lending.payoff(it), Means.CASH, Keep.NEXT, ""));
        List<Settling.Unsettled> seen = Acting.inBackground(
                Settling.PURPOSE, () -> ends.list(it.granted().lender(), it.id()));
        assertThat(seen).hasSize(1);
        visits.sent(
                it.officer(),
                it.path() + "/events/2/reversal",
                "version",
                lending.version(it),
                "words",
                "Counted twice");
        Acting.inBackground(Settling.PURPOSE, () -> {
            settling.settle(seen.getFirst());
            return null;
        });
        assertThat(surety(it)).contains("nothing is owed");
        goRound();
        assertThat(surety(it)).as("it is owed").doesNotContain("nothing is owed");
    }
}
