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
import express.loans.Lending.Lent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is tried by whomever in whatever order: what one asked to be paid out, another signed. */
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

    private int paidBy(Lent it, Random random) throws Exception {
        OrganisationId lender = it.granted().lender();
        List<Viewer.Person> people = List.of(
                it.officer(),
                it.treasurer(),
                world.member("Bo", lender, Role.LENDER, Role.TREASURER),
                world.member("Cy", lender, Role.TREASURER, Role.ADMINISTRATOR));
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
}
