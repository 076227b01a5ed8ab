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
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
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
 * Whatever is tried by whomever in whatever order: what one asked to be paid out, another signed, only who pays out takes
 * it back, only another brings it back, and nobody agrees to another rate for what they look after.
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

    /** Who looks after a loan, and asked for its payout, where they pay out as well. */
    private static Viewer.Person payingToo(Lent it) {
        OrganisationId lender = it.granted().lender();
        return new Viewer.Person(
                it.officer().id(),
                it.officer().name(),
                false,
                Set.of(new Viewer.Seat(lender, Role.LENDER), new Viewer.Seat(lender, Role.TREASURER)),
                Set.of());
    }

    /** A payment or a payout of a day before, a plan at another rate, taking back something of before, or giving up. */
    private static Act some(Random random, LocalDate today, int done) {
        LocalDate before = today.minusDays(random.nextInt(30));
        return switch (random.nextInt(10)) {
            case 0 -> Act.of(Kind.WRITTEN_OFF, today, "Gone");
            case 1 -> money(Kind.REPAID, before);
            case 2 -> money(Kind.DISBURSED, before);
            case 3, 4, 5 -> Act.reversal(today, 1 + random.nextInt(done), "A slip");
            default -> planned(today, 1 + random.nextInt(8));
        };
    }

    private static Act money(Kind kind, LocalDate day) {
        return Act.money(kind, day, 10_00, Means.CASH, Keep.NEXT, "");
    }

    private static Act planned(LocalDate today, int rate) {
        return Act.plan(today, today.plusMonths(1), 24, false, "Agreed").at(new BigDecimal(rate));
    }

    /** The rows keep to it, whatever pages do: of a day before, and by taking back what took one back, too. */
    @Test
    void takeBackGiveUpOrChangeARateOnlyWhoPaysOutAndPayOutNobodyAlone() throws Exception {
        Random random = new Random(4);
        for (int round = 0; round < Budget.of(3, 40); round++) {
            Lent it = lending.paidOut(30);
            List<Viewer.Person> people = new ArrayList<>(people(it));
            List<Act> done = begun(it, people.getLast());
            people.add(world.member("Ada", it.granted().lender(), Role.ADVISER));
            people.add(payingToo(it));
            for (int i = 0; i < 14; i++) {
                Viewer.Person someone = people.get(random.nextInt(people.size()));
                isDone(someone, it, some(random, lending.today(), done.size()), done);
            }
        }
    }

    /** What happened to a loan in the order of its numbers: the payout, and then one of each that can be done. */
    private List<Act> begun(Lent it, Viewer.Person other) {
        LocalDate today = lending.today();
        List<Act> done = new ArrayList<>(List.of(money(Kind.DISBURSED, today.minusDays(30))));
        assertThat(isDone(it.treasurer(), it, Act.reversal(today, 1, "A slip"), done))
                .isTrue();
        assertThat(isDone(it.treasurer(), it, money(Kind.DISBURSED, today.minusDays(7)), done))
                .as("nobody asked for it")
                .isFalse();
        assertThat(isDone(payingToo(it), it, Act.reversal(today, 2, "A slip"), done))
                .as("they asked for it")
                .isFalse();
        assertThat(isDone(other, it, Act.reversal(today, 2, "A slip"), done)).isTrue();
        assertThat(isDone(it.officer(), it, money(Kind.REPAID, today.minusDays(7)), done))
                .isTrue();
        assertThat(isDone(it.treasurer(), it, planned(today, 1), done)).isTrue();
        assertThat(isDone(it.treasurer(), it, Act.of(Kind.WRITTEN_OFF, today, "Gone"), done))
                .isTrue();
        assertThat(isDone(other, it, Act.reversal(today, done.size(), "A slip"), done))
                .isTrue();
        return done;
    }

    /** Who asked may take it back, and is not offered to bring it back. */
    @Test
    void bringBackNoPayoutThatTheyAskedFor() throws Exception {
        Lent it = lending.paidOut(30);
        Viewer.Person asker = payingToo(it);
        String again = it.path() + "/events/2/reversal";
        visits.sent(asker, it.path() + "/events/1/reversal", "version", lending.version(it), "words", "A slip");
        assertThat(visits.look(it.treasurer(), it.path()).select("a[href='" + again + "']"))
                .isNotEmpty();
        assertThat(visits.look(asker, it.path()).select("a[href='" + again + "']"))
                .isEmpty();
        assertThat(visits.send(asker, again, "version", lending.version(it), "words", "x")
                        .getStatus())
                .isEqualTo(403);
        assertThat(does(it.treasurer(), again, "version", lending.version(it), "words", "It went out after all"))
                .isTrue();
        assertThat(lending.disbursed(it)).isEqualTo(6_000_00);
    }

    private boolean isDone(Viewer.Person someone, Lent it, Act act, List<Act> done) {
        Loan loan = lending.look(it);
        if (!lending.mayAct(someone, loan, act)) {
            return false;
        }
        done.add(act);
        Act first = act;
        boolean stands = true;
        for (Integer seq = act.reverses(); seq != null; seq = first.reverses()) {
            first = done.get(seq - 1);
            stands = !stands;
        }
        boolean pays = someone.is(Role.TREASURER, loan.lender());
        boolean lends = someone.is(Role.LENDER, loan.lender());
        assertThat(pays || lends).as("works here").isTrue();
        switch (first.kind()) {
            case DISBURSED -> {
                assertThat(act.kind()).as("paid out by one alone").isEqualTo(Kind.REVERSED);
                assertThat(pays).as("takes a payout back, or brings it back").isTrue();
                assertThat(stands && someone.id().equals(it.officer().id()))
                        .as("brings back what they asked for")
                        .isFalse();
                assertThat(lending.disbursed(it)).isEqualTo(stands ? 6_000_00 : 0);
            }
            case WRITTEN_OFF -> assertThat(pays).as("gives up").isTrue();
            case RESCHEDULED -> {
                assertThat(pays).as("agrees to a rate, or to the one before").isTrue();
                assertThat(someone.id()).isNotEqualTo(loan.officer());
            }
            default -> assertThat(first.kind()).isEqualTo(Kind.REPAID);
        }
        return true;
    }
}
