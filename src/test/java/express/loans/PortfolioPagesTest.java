package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Event.Kind;
import express.loans.Lending.Lent;
import express.loans.Nights.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PortfolioPagesTest {

    private static final String GROUPS = "section[aria-labelledby=groups] div.table tbody tr";

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    NightlyClose close;

    @Autowired
    Nights nights;

    @Autowired
    Crowd crowd;

    @Autowired
    JdbcClient jdbc;

    private Lent it;
    private String portfolio;

    @BeforeEach
    void begin() throws Exception {
        it = lending.paidOut(100);
        portfolio = it.granted().house() + "/loans/portfolio";
    }

    private Document by(String by) throws Exception {
        return visits.look(it.treasurer(), portfolio + "?by=" + by);
    }

    @Test
    void leadFromEveryGroupToItsLoans() throws Exception {
        for (String by : new String[] {"product", "officer", "branch", "cohort"}) {
            Document page = by(by);
            assertThat(page.select(GROUPS)).as(by).hasSize(1);
            assertThat(page.select("figure.chart tbody tr")).as(by).hasSize(1);
            for (var link : page.select(GROUPS + " a")) {
                assertThat(visits.look(it.treasurer(), link.attr("href")).select("tbody tr"))
                        .as(link.attr("href"))
                        .hasSize(1);
            }
        }
        assertThat(by("product").select(GROUPS + " th").text()).isNotEqualTo("micro");
        assertThat(by("cohort").select(GROUPS + " th").text()).contains("quarter");
        assertThat(by("product").select("main").text())
                .as("what is counted, and that new plans are not")
                .contains("not only what is late", "Loans with a new plan");
        Document none = visits.look(it.treasurer(), portfolio + "/loans?late=180");
        assertThat(none.select("tbody tr")).isEmpty();
    }

    @Test
    void leadFromWhatHasANewPlanToItsLoans() throws Exception {
        String figure = GROUPS + " td:last-child";
        assertThat(by("officer").select(figure + " a")).as("of nothing").isEmpty();
        lending.act(it, Act.plan(lending.today(), lending.today().plusMonths(1), 12, false, "The oven broke"));
        String loans = by("officer").select(figure + " a").attr("href");
        assertThat(loans).contains("restructured=yes", "by=officer");
        assertThat(visits.look(it.treasurer(), loans).select("tbody tr")).hasSize(1);
        assertThat(visits.look(it.treasurer(), loans.replace("by=officer", "by=branch"))
                        .select("tbody tr"))
                .as("another group")
                .isEmpty();
    }

    /** Nobody said that somebody accompanies this borrower. */
    @Test
    void countAsAccompaniedOnlyWhoSaidSo() throws Exception {
        Document page = by("mentoring");
        assertThat(page.select(GROUPS)).hasSize(2);
        assertThat(page.select(GROUPS).get(0).select("td").get(0).text()).isEqualTo("0");
        assertThat(page.select(GROUPS).get(1).select("td").get(0).text()).isEqualTo("1");
        String without = page.select(GROUPS).get(1).select("a").getFirst().attr("href");
        assertThat(visits.look(it.treasurer(), without).select("tbody tr")).hasSize(1);
        String with = page.select(GROUPS).get(0).select("a").getFirst().attr("href");
        assertThat(visits.look(it.treasurer(), with).select("tbody tr")).isEmpty();
    }

    @Test
    void countAsAccompaniedWhoeverSaidSo() throws Exception {
        lending.as(
                it.officer(),
                () -> jdbc.sql("""
                    insert into applications.tie (application_id, id, kind, name)
                    values (:application, :id, 'COACHES', 'Carla Coach')
                    """)
                        .param("application", it.granted().application())
                        .param("id", UUID.randomUUID())
                        .update());
        Document page = by("mentoring");
        assertThat(page.select(GROUPS).get(0).select("td").get(0).text()).isEqualTo("1");
        assertThat(page.select(GROUPS).get(1).select("td").get(0).text()).isEqualTo("0");
        String with = page.select(GROUPS).get(0).select("a").getFirst().attr("href");
        assertThat(visits.look(it.treasurer(), with).select("tbody tr")).hasSize(1);
    }

    @Test
    void giveTheFiguresOfTheYear() throws Exception {
        String figures =
                visits.look(it.treasurer(), portfolio + "/figures").select("dl").text();
        assertThat(figures).contains("€6,000").contains("100.00");
        String before = visits.look(
                        it.treasurer(),
                        portfolio + "/figures?day=" + lending.today().minusDays(101))
                .select("dl")
                .text();
        assertThat(before).doesNotContain("6,000");
    }

    /** Two more loans of the same borrower, and two of whom nobody knows any more whose they were. */
    @Test
    void countWhoeverHasSeveralLoansOnce() throws Exception {
        crowd.again(it, true);
        crowd.again(it, true);
        crowd.again(it, false);
        crowd.again(it, false);
        var counted = visits.look(it.treasurer(), portfolio + "/figures").select("dd");
        assertThat(counted.get(0).text()).as("borrowers").isEqualTo("3");
        assertThat(counted.get(1).text()).as("loans").isEqualTo("5");
    }

    @Test
    void sayHowFarDaysAreClosed() throws Exception {
        assertThat(visits.look(it.treasurer(), portfolio).text()).doesNotContain("Days are closed");
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(it.granted().lender(), lending.today().plusDays(2));
            return null;
        });
        assertThat(visits.look(it.treasurer(), portfolio).text())
                .contains("Days are closed until")
                .doesNotContain("is being closed");
    }

    /** Of a night that was cut short, or is under way on other nodes. */
    @Test
    void sayHowFarTheNightIs() throws Exception {
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.close(it.granted().lender(), lending.today());
            nights.close(
                    it.granted().lender(),
                    lending.today(),
                    Share.of(1, NightlyClose.MOST).getFirst());
            return null;
        });
        assertThat(visits.look(it.treasurer(), portfolio).text())
                .contains("is being closed. Parts that are done: 1 of 1.");
    }

    /** Late, then given up: each figure of the year shows the loan or does not. */
    @Test
    void leadFromEveryFigureOfTheYearToItsLoans() throws Exception {
        assertThat(behindFigures()).containsExactly(1, 1, 1, 1, 1, 1, 1, 0, 0);
        lending.act(it, Act.of(Kind.WRITTEN_OFF, lending.today(), "Closed"));
        assertThat(behindFigures())
                .as("without a portfolio there is no share of it")
                .containsExactly(0, 0, 0, 1, 1, 1, 0, 0);
        Document lost = visits.look(it.treasurer(), portfolio + "/loans?of=lost");
        assertThat(lost.select("tbody").text()).contains("written off");
        Document before = visits.look(
                it.treasurer(),
                portfolio + "/loans?of=lost&day=" + lending.today().minusDays(1));
        assertThat(before.select("tbody tr")).isEmpty();
        assertThat(visits.look(it.treasurer(), portfolio + "/loans?of=both").select("tbody tr"))
                .isEmpty();
    }

    /** How many loans are behind each. */
    private List<Integer> behindFigures() throws Exception {
        List<Integer> found = new ArrayList<>();
        for (var link : visits.look(it.treasurer(), portfolio + "/figures").select("dl.facts a")) {
            found.add(visits.look(it.treasurer(), link.attr("href"))
                    .select("tbody tr")
                    .size());
        }
        return found;
    }

    @Test
    void putLoansToTheBranchOfWhoPreparesThem() throws Exception {
        Viewer.Person administrator = world.member("Ada", it.granted().lender(), Role.ADMINISTRATOR);
        String branches = it.granted().house() + "/loans/branches";
        String field = "branch-" + it.officer().id().value();
        assertThat(visits.look(it.officer(), branches).select("form input[name=" + field + "]"))
                .isEmpty();
        visits.sent(administrator, branches, field, "Liège");
        assertThat(visits.look(administrator, branches)
                        .select("input[name=" + field + "]")
                        .val())
                .isEqualTo("Liège");
        assertThat(visits.look(it.officer(), branches).select("main").text()).contains("Liège");
        assertThat(by("branch").select(GROUPS + " th").text()).isEqualTo("–");
    }
}
