package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Application;
import express.applications.Application.State;
import express.applications.Applications;
import express.base.PersonId;
import express.base.Viewer;
import express.committee.Granting;
import express.committee.Granting.Granted;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was granted and is not wanted any more, before it is a loan and afterwards. */
@ModuleTest
class ForgoneTest {

    @Autowired
    Granting granting;

    @Autowired
    Lending lending;

    @Autowired
    Applications applications;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private static String own(Granted it) {
        return "/applications/" + it.application();
    }

    private static String desk(Granted it) {
        return it.house() + "/applications/" + it.application();
    }

    private State state(Granted it) {
        Application found = lending.as(it.borrower(), () -> applications.getApplication(it.application()));
        return found.state();
    }

    /** Who looks after it. */
    private PersonId handler(Granted it) {
        Application found = lending.as(it.borrower(), () -> applications.getApplication(it.application()));
        return Objects.requireNonNull(found.officer());
    }

    private String missing(Granted it) throws Exception {
        return visits.look(it.officer(), it.house() + "/sessions")
                .select("main")
                .text();
    }

    private String meet(Granted it) throws Exception {
        return visits.look(it.officer(), it.item())
                .select("form[action*=/conditions/]")
                .attr("action");
    }

    @Test
    void isEndedByWhoeverAskedForItAndLeavesWhatIsMissing() throws Exception {
        Granted it = granting.waiting();
        String condition = meet(it);
        String field = visits.look(it.officer(), it.item())
                .select("input[name^=evidence]")
                .attr("name");
        String words = visits.look(it.officer(), it.item())
                .select("#conditions ~ ul h3")
                .first()
                .text();
        assertThat(missing(it)).contains(words);
        assertThat(visits.look(it.borrower(), own(it)).select("a[href$=/ending]"))
                .hasSize(1);
        visits.sent(it.borrower(), own(it) + "/ending", "why", "My sister lends it to me");
        visits.sent(it.borrower(), own(it) + "/ending", "why", "My sister lends it to me");
        assertThat(state(it)).isEqualTo(State.FORGONE);
        assertThat(missing(it)).doesNotContain(words);
        assertThat(meet(it)).as("no form").isEmpty();
        assertThat(visits.send(it.officer(), condition, field, "Lease seen").getStatus())
                .isEqualTo(422);
        assertThat(visits.look(it.officer(), desk(it)).select("main").text())
                .containsOnlyOnce("My sister lends it to me");
        assertThat(mailbox.text(World.emailOf(handler(it))))
                .contains("does not want it any more", desk(it))
                .doesNotContain("My sister");
    }

    @Test
    void isToldToAllOfficersWhereWhoeverLookedAfterItIsGone() throws Exception {
        Granted it = granting.waiting();
        PersonId gone = handler(it);
        world.deactivate(new Viewer.Person(gone, "Gone", false, Set.of(), Set.of()));
        visits.sent(it.borrower(), own(it) + "/ending", "why", "My sister lends it to me");
        assertThat(mailbox.text(World.emailOf(it.officer().id()))).contains("does not want it any more", desk(it));
        assertThat(mailbox.list(World.emailOf(gone)).toString()).doesNotContain("does not want it any more");
    }

    @Test
    void isEndedByTheLenderWhoSaysWhy() throws Exception {
        Granted it = granting.waiting();
        assertThat(visits.send(it.officer(), desk(it) + "/ending", "why", " ").getStatus())
                .isEqualTo(422);
        assertThat(state(it)).isEqualTo(State.GRANTED);
        visits.sent(it.officer(), desk(it) + "/ending", "why", "The lease was not brought");
        assertThat(state(it)).isEqualTo(State.FORGONE);
        assertThat(visits.look(it.borrower(), own(it)).select("main").text())
                .contains("The lease was not brought", "you owe nothing");
        assertThat(mailbox.text(World.emailOf(it.borrower().id())))
                .contains("will not pay out the loan", own(it))
                .doesNotContain("The lease", "6,000");
    }

    @Test
    void isEndedByNobodyElse() throws Exception {
        Granted it = granting.waiting();
        Granted other = granting.waiting();
        for (Viewer viewer : new Viewer[] {Viewer.VISITOR, other.borrower(), other.officer(), it.treasurer()}) {
            visits.send(viewer, own(it) + "/ending", "why", "Because");
            visits.send(viewer, desk(it) + "/ending", "why", "Because");
        }
        assertThat(state(it)).isEqualTo(State.GRANTED);
    }

    @Test
    void becomesNoLoanAndIsNoneYet() throws Exception {
        Granted it = granting.cleared();
        String loans = it.house() + "/loans";
        String[] field = {"application", it.application().toString()};
        visits.sent(it.borrower(), own(it) + "/ending");
        assertThat(visits.sent(it.officer(), loans, field)).isEqualTo(loans);
        Granted lent = lending.prepared().granted();
        assertThat(visits.look(lent.borrower(), own(lent)).select("a[href$=/ending]"))
                .as("it ends as a loan")
                .isEmpty();
        visits.sent(lent.borrower(), own(lent) + "/ending");
        visits.sent(lent.officer(), desk(lent) + "/ending", "why", "Because");
        assertThat(state(lent)).isEqualTo(State.GRANTED);
    }

    @Test
    void staysSoByRowToo() throws Exception {
        Granted it = granting.waiting();
        assertThat(move(it.treasurer(), it, "FORGONE")).isZero();
        visits.sent(it.borrower(), own(it) + "/ending");
        assertThat(move(it.officer(), it, "GRANTED")).isZero();
        assertThat(move(it.borrower(), it, "RETURNED")).isZero();
    }

    private int move(Viewer viewer, Granted it, String state) {
        try {
            return lending.as(
                    viewer,
                    () -> jdbc.sql("update applications.application set state = :state where id = :id")
                            .param("state", state)
                            .param("id", it.application())
                            .update());
        } catch (DataAccessException refused) {
            return 0;
        }
    }
}
