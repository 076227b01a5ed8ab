package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ArrearsPagesTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    InstantSource time;

    private int listed(Lent it, String step) throws Exception {
        return visits.look(it.officer(), it.granted().house() + "/loans/arrears?step=" + step)
                .select("main tbody tr")
                .size();
    }

    /** Paid out 51 days ago, so the first payment is some twenty days late. */
    @Test
    void listWhoIsLateAtTheStepThatIsDueUntilItIsDone() throws Exception {
        Lent it = lending.paidOut(51);
        assertThat(listed(it, "talk")).isOne();
        assertThat(listed(it, "remind")).isZero();
        String contacts = it.path() + "/contacts";
        assertThat(visits.look(it.officer(), contacts)
                        .select("input[name=step][checked]")
                        .val())
                .isEqualTo("TALK");
        assertThat(visits.look(it.officer(), contacts).select("main").text())
                .as("whom to ask in the end")
                .contains("Gwen Guarantor");
        assertThat(visits.send(it.officer(), contacts, "step", "TALK", "said", "")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(it.officer(), contacts, "step", "TALK", "said", "The market was closed");
        assertThat(listed(it, "talk")).isZero();
        assertThat(visits.look(it.officer(), contacts)
                        .select("section[aria-labelledby=contacts]")
                        .text())
                .contains("The market was closed");
    }

    /** The choice stands in the address, beside the step. */
    @Test
    void showOfficersWhatTheyLookAfterThemselves() throws Exception {
        Lent it = lending.paidOut(51);
        Viewer.Person other = world.member("Bo Officer", it.granted().lender(), Role.LENDER);
        String talk = it.granted().house() + "/loans/arrears?step=talk";
        assertThat(rows(it.officer(), talk + "&mine=yes")).isOne();
        assertThat(rows(other, talk + "&mine=yes")).isZero();
        for (String all : List.of("", "&mine=", "&mine=no", "&mine=%27")) {
            assertThat(rows(other, talk + all)).as(all).isOne();
        }
        Document page = visits.look(other, talk + "&mine=yes");
        assertThat(page.select("main nav a[aria-current]").eachAttr("href"))
                .containsExactly(talk + "&mine=yes", talk + "&mine=yes");
        assertThat(page.select("main nav a").eachAttr("href"))
                .filteredOn(href -> !href.endsWith("&mine=yes"))
                .as("the way back to all")
                .containsExactly(talk);
        assertThat(visits.look(it.treasurer(), talk).select("main nav"))
                .as("who looks after none")
                .hasSize(1);
    }

    private int rows(Viewer viewer, String path) throws Exception {
        return visits.look(viewer, path).select("main tbody tr").size();
    }

    @Test
    void leaveSomebodyInPeaceUntilADay() throws Exception {
        Lent it = lending.paidOut(51);
        String contacts = it.path() + "/contacts";
        assertThat(visits.send(it.officer(), contacts, "step", "CALL", "said", "x", "quiet", "2099-01-01")
                        .getStatus())
                .isEqualTo(422);
        visits.sent(
                it.officer(),
                contacts,
                "step",
                "CALL",
                "said",
                "Pays on Friday",
                "quiet",
                lending.today().plusDays(4).toString());
        assertThat(listed(it, "talk")).isZero();
    }

    /** Paid out 85 days ago, so two payments are late; then the first of them comes, and what is late begins later. */
    @Test
    void leaveThemInPeaceAlsoWhenSomethingOfItComes() throws Exception {
        Lent it = lending.paidOut(85);
        visits.sent(
                it.officer(),
                it.path() + "/contacts",
                "step",
                "CALL",
                "said",
                "The rest in two weeks",
                "quiet",
                lending.today().plusDays(14).toString());
        LocalDate oldest = lending.standing(it, lending.today()).oldest();
        lending.act(it, Act.money(Kind.REPAID, lending.today(), 280_00, Means.CASH, Keep.NEXT, ""));
        assertThat(lending.standing(it, lending.today()).oldest()).isAfter(oldest);
        for (Step.Kind step : Step.Kind.values()) {
            assertThat(listed(it, step.slug())).as(step.slug()).isZero();
        }
    }

    @Test
    void areSetByWhoAdministersTheHouse() throws Exception {
        Lent it = lending.paidOut(51);
        String path = it.granted().house() + "/loans/arrears";
        assertThat(visits.send(it.officer(), path, "days-call", "3").getStatus())
                .isEqualTo(403);
        Viewer admin = world.member("Audrey", it.granted().lender(), Role.ADMINISTRATOR);
        for (String[] bad : List.of(
                new String[] {"days-call", "0"},
                new String[] {"days-call", "5", "days-talk", "5"},
                new String[] {"days-call", ""})) {
            assertThat(visits.send(admin, path, bad).getStatus()).isEqualTo(422);
        }
        visits.sent(admin, path, "days-talk", "40", "days-call", "3");
        assertThat(listed(it, "call")).isOne();
        assertThat(listed(it, "talk")).isZero();
    }

    /** Whenever this runs: the page says what the rule says. */
    @Test
    void sayWhenItIsNoHourToCall() throws Exception {
        Lent it = lending.paidOut(51);
        boolean decent = Hours.waitUntil(null, time.instant()).isEmpty();
        assertThat(visits.look(it.officer(), it.path() + "/contacts").select("main .notice.warning"))
                .hasSize(decent ? 0 : 1);
    }

    @Test
    void areNothingForTheBorrower() throws Exception {
        Lent it = lending.paidOut(51);
        visits.sent(it.officer(), it.path() + "/contacts", "step", "TALK", "said", "Asked for time");
        Viewer borrower = it.granted().borrower();
        assertThat(visits.get(borrower, it.path() + "/contacts").getStatus()).isEqualTo(404);
        assertThat(visits.look(borrower, "/loans/" + it.id()).text()).doesNotContain("Asked for time");
        for (Viewer viewer : List.of(borrower, it.officer())) {
            String path = viewer == borrower ? "/loans/" + it.id() : it.path();
            assertThat(visits.get(viewer, path + "/statement.pdf").getContentAsByteArray())
                    .startsWith("%PDF".getBytes());
        }
        assertThat(visits.send(lending.paidOut().officer(), it.path() + "/contacts", "step", "TALK", "said", "x")
                        .getStatus())
                .isEqualTo(404);
    }
}
