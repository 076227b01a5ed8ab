package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.loans.Event.Kind;
import express.loans.Lending.Lent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is tried by whomever in whatever order: what one asked to be paid out, another signed, and nobody agrees to
 * another rate for what they look after.
 */
@ModuleTest
class FourEyesTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private boolean does(Viewer viewer, String path, String... fields) throws Exception {
        return visits.send(viewer, path, fields).getStatus() == 303;
    }

    /** The address of what was asked for and waits; nothing, if nothing does. */
    private String open(Lent it) throws Exception {
        return visits.look(it.treasurer(), it.path())
                .select("form[action$=/refusal]")
                .attr("action")
                .replace("/refusal", "");
    }

    @Test
    void payOutOnlyWhatOneAskedForAndAnotherSigned() throws Exception {
        Random random = new Random(3);
        int all = 0;
        for (int round = 0; round < Budget.of(3, 40); round++) {
            Lent it = lending.signed();
            int paid = paidBy(it, random);
            assertThat(lending.disbursed(it)).isEqualTo(paid * 500_00L);
            all += paid;
        }
        assertThat(all).isPositive();
    }

    private List<Viewer.Person> people(Lent it) {
        OrganisationId lender = it.granted().lender();
        return List.of(
                it.officer(),
                it.treasurer(),
                world.member("Bo", lender, Role.LENDER, Role.TREASURER),
                world.member("Cy", lender, Role.TREASURER, Role.ADMINISTRATOR));
    }

    private int paidBy(Lent it, Random random) throws Exception {
        OrganisationId lender = it.granted().lender();
        List<Viewer.Person> people = people(it);
        int paid = 0;
        PersonId asker = null;
        for (int i = 0; i < 14; i++) {
            Viewer.Person someone = people.get(random.nextInt(people.size()));
            String open = open(it);
            if (open.isEmpty()) {
                if (does(someone, it.path() + "/payouts", "payout", "500", "payout-means", "CASH")) {
                    assertThat(someone.is(Role.LENDER, lender)).isTrue();
                    asker = someone.id();
                }
            } else if (random.nextInt(4) == 0) {
                does(someone, open + "/refusal", "version", lending.version(it));
            } else if (does(someone, open + "/signature", "version", lending.version(it))) {
                assertThat(someone.is(Role.TREASURER, lender)).isTrue();
                assertThat(someone.id()).isNotEqualTo(asker);
                paid++;
            }
        }
        return paid;
    }

    /** Who looks after a loan, where they pay out as well. */
    private static Viewer.Person payingToo(Lent it) {
        OrganisationId lender = it.granted().lender();
        return new Viewer.Person(
                it.officer().id(),
                it.officer().name(),
                false,
                Set.of(new Viewer.Seat(lender, Role.LENDER), new Viewer.Seat(lender, Role.TREASURER)),
                Set.of());
    }

    /** A plan at another rate, taking back something of before, or giving up; what was done is event 2 and more. */
    private static Act some(Random random, LocalDate today, int done) {
        int what = random.nextInt(8);
        if (what == 0) {
            return Act.of(Kind.WRITTEN_OFF, today, "Gone");
        }
        return what < 4 && done > 0
                ? Act.reversal(today, 2 + random.nextInt(done), "A slip")
                : Act.plan(today, today.plusMonths(1), 24, false, "Agreed").at(new BigDecimal(1 + random.nextInt(8)));
    }

    /** By a plan, or by taking one back, or what took it back: the rows keep to it, whatever pages do. */
    @Test
    void changeARateOnlyWhoPaysOutAndDoesNotLookAfterTheLoan() throws Exception {
        Random random = new Random(4);
        int all = 0;
        for (int round = 0; round < Budget.of(3, 40); round++) {
            Lent it = lending.paidOut(30);
            List<Viewer.Person> people = new ArrayList<>(people(it));
            people.add(payingToo(it));
            all += changedBy(people, it, random);
        }
        assertThat(all).isPositive();
    }

    private int changedBy(List<Viewer.Person> people, Lent it, Random random) {
        List<Act> done = new ArrayList<>();
        int changed = 0;
        for (int i = 0; i < 14; i++) {
            Viewer.Person someone = people.get(random.nextInt(people.size()));
            Loan loan = lending.look(it);
            Act act = some(random, lending.today(), done.size());
            if (lending.mayAct(someone, loan, act)) {
                done.add(act);
                Act first = act;
                for (Integer seq = act.reverses(); seq != null; seq = first.reverses()) {
                    first = done.get(seq - 2);
                }
                assertThat(someone.is(Role.TREASURER, loan.lender())).isTrue();
                if (first.kind() == Kind.RESCHEDULED) {
                    assertThat(someone.id()).isNotEqualTo(loan.officer());
                    changed++;
                }
            }
        }
        return changed;
    }
}
