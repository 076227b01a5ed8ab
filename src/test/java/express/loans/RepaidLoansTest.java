package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.EarlierLoans;
import express.applications.EarlierLoans.Earlier;
import express.base.Viewer;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RepaidLoansTest {

    @Autowired
    Lending lending;

    @Autowired
    EarlierLoans earlier;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private Earlier seenBy(Viewer viewer, Lent it) {
        return lending.as(
                viewer,
                () -> earlier.of(it.granted().lender(), it.granted().borrower().id()));
    }

    private void payBack(Lent it) {
        long all = lending.standing(it, lending.today()).payoff();
        lending.act(it, Act.money(Kind.REPAID, lending.today(), all, Means.BANK, Keep.NEXT, ""));
    }

    @Test
    void countsWhatWasPaidBackOnTime() throws Exception {
        Lent it = lending.paidOut(20);
        assertThat(seenBy(it.granted().borrower(), it)).isEqualTo(new Earlier(0, 0));
        payBack(it);
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.REPAID);
        assertThat(seenBy(it.granted().borrower(), it)).isEqualTo(new Earlier(1, 0));
        assertThat(seenBy(it.officer(), it)).isEqualTo(new Earlier(1, 0));
        assertThat(seenBy(world.newcomer("Nobody"), it)).isEqualTo(new Earlier(0, 0));
    }

    @Test
    void doesNotCountWhatWasMoreThanAMonthLate() throws Exception {
        Lent it = lending.paidOut(100);
        payBack(it);
        assertThat(seenBy(it.granted().borrower(), it)).isEqualTo(new Earlier(0, 1));
    }

    /** The step that a paid loan opens is said with its reason, and is open. */
    @Test
    void opensTheNextStep() throws Exception {
        Lent it = lending.paidOut(20);
        payBack(it);
        Viewer.Person borrower = it.granted().borrower();
        String product = lending.look(it).product();
        String path = visits.sent(borrower, "/applications", "product", product, "principal", "20000", "months", "24");
        assertThat(visits.look(borrower, path + "/steps/amount")
                        .select(".notice")
                        .text())
                .contains("paid back 1 loan here on time", "€25,000");
        assertThat(visits.send(borrower, path + "/steps/amount", "principal", "20000", "months", "24")
                        .getStatus())
                .isEqualTo(303);
    }
}
