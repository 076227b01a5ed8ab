package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.database.Acting;
import express.loans.Event.Keep;
import express.loans.Event.Kind;
import express.loans.Event.Means;
import express.loans.Lending.Lent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of a borrower stays with a lender when they have their account erased. */
@ModuleTest
class LoansDataTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    LoansData data;

    @Autowired
    NightlyClose close;

    @Autowired
    JdbcClient jdbc;

    private String erase(Lent it) {
        String name = lending.look(it).called();
        Acting.inBackground("personal-data", () -> {
            data.erase(it.granted().borrower().id());
            return null;
        });
        return name;
    }

    private Lent repaid() throws Exception {
        Lent it = lending.paidOut(40);
        long end = lending.standing(it, lending.today()).payoff();
        lending.act(it, Act.money(Kind.REPAID, lending.today(), end, Means.CASH, Keep.NEXT, ""));
        assertThat(lending.look(it).state()).isEqualTo(Standing.State.REPAID);
        return it;
    }

    @Test
    void hidesTheNameOfALoanThatIsOverButNotInItsContract() throws Exception {
        Lent it = repaid();
        assertThat(visits.look(it.officer(), it.path()).select("h1").text())
                .contains(lending.look(it).called());
        String name = erase(it);
        String house = it.granted().house();
        assertThat(visits.look(it.officer(), it.path()).select("main").text())
                .contains("Name erased")
                .doesNotContain(name);
        assertThat(visits.look(it.officer(), house + "/loans?state=over")
                        .select("main")
                        .text())
                .doesNotContain(name);
        assertThat(visits.look(it.officer(), house + "/loans?q=" + name.replace(' ', '+'))
                        .select("tbody tr, main h2")
                        .text())
                .isEqualTo("No loan was found");
        String yesterday =
                house + "/loans/portfolio/loans?day=" + lending.today().minusDays(1);
        assertThat(visits.look(it.officer(), yesterday).select("tbody").text())
                .contains("Name erased")
                .doesNotContain(name);
        byte[] contract = visits.get(it.officer(), it.path() + "/contract.pdf").getContentAsByteArray();
        try (PDDocument paper = Loader.loadPDF(contract)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(name);
        }
        lending.assertBooked(it, lending.today());
    }

    @Test
    void keepsTheNameWhereSomethingIsOwed() throws Exception {
        Lent it = lending.paidOut(40);
        String name = erase(it);
        assertThat(visits.look(it.officer(), it.path()).select("h1").text()).contains(name);
        assertThat(visits.look(it.officer(), it.granted().house() + "/loans?q=" + name.replace(' ', '+'))
                        .select("tbody")
                        .text())
                .contains(name);
        long end = lending.standing(it, lending.today()).payoff();
        lending.act(it, Act.money(Kind.REPAID, lending.today(), end, Means.CASH, Keep.NEXT, ""));
        assertThat(visits.look(it.officer(), it.path()).select("h1").text())
                .contains("Name erased")
                .doesNotContain(name);
    }

    @Test
    void givesABorrowerWhatTheySignedAndDrew() throws Exception {
        Lent it = lending.prepared();
        String page = it.path() + "/signing";
        String shown = visits.look(it.officer(), page)
                .select("input[name=fingerprint]")
                .val();
        visits.sent(it.officer(), page, "fingerprint", shown, "drawing", "M10 10L20 20", "agreed", "yes");
        String held = Acting.inBackground(
                "personal-data", () -> data.export(it.granted().borrower().id()).toString());
        assertThat(held).contains("M10 10L20 20", shown, lending.look(it).called());
    }

    private int words(Lent it) {
        Acting.inBackground(NightlyClose.PURPOSE, () -> {
            close.catchUp();
            return null;
        });
        return lending.as(
                it.treasurer(),
                () -> jdbc.sql("select count(*) from loans.word where lender_id = :lender")
                        .param("lender", it.granted().lender().value())
                        .query(Integer.class)
                        .single());
    }

    /** Not even where nobody sees it; and it is there again if the loan runs again. */
    @Test
    void keepsNoWordOfTheNameOfALoanThatIsOver() throws Exception {
        Lent it = repaid();
        int before = words(it);
        assertThat(before).isPositive();
        String name = erase(it);
        assertThat(words(it)).isZero();
        assertThat(words(it)).isZero();
        lending.act(it, Act.reversal(lending.today(), 2, "Booked on the wrong loan"));
        assertThat(words(it)).isEqualTo(before);
        assertThat(visits.look(it.officer(), it.granted().house() + "/loans?q=" + name.replace(' ', '+'))
                        .select("tbody")
                        .text())
                .contains(name);
    }
}
