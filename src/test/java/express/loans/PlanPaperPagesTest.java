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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new plan on paper: what it says before and after it is agreed, and who may have it. */
@ModuleTest
class PlanPaperPagesTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private Lent it;
    private String asked;

    @BeforeEach
    void begin() throws Exception {
        it = lending.paidOut(75);
        asked = "?on=&first=" + lending.today().plusMonths(2) + "&payments=30&free=&rate=";
    }

    private String read(Viewer viewer, String path) throws Exception {
        byte[] content = visits.get(viewer, path).getContentAsByteArray();
        try (PDDocument paper = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private void agree() throws Exception {
        visits.sent(
                it.officer(),
                it.path() + "/plans",
                "version",
                lending.version(it),
                "first",
                lending.today().plusMonths(2).toString(),
                "payments",
                "30",
                "words",
                "The oven broke",
                "agreed",
                "yes");
    }

    private String paper() throws Exception {
        return visits.look(it.officer(), it.path())
                .select("section[aria-labelledby=story] a[href$=/plan.pdf]")
                .attr("href");
    }

    @Test
    void printsBothPlansAndTheirCostBeforeItIsAgreed() throws Exception {
        Document page = visits.look(it.officer(), it.path() + "/plans/new" + asked + "&words=");
        Element form = page.select("form[action$=/paper.pdf]").first();
        String query = form.select("input").stream()
                .map(field -> field.attr("name") + "=" + field.val())
                .collect(Collectors.joining("&", "?", ""));
        String told = read(it.officer(), form.attr("action") + query);
        List<String> shown = page.select("section[aria-labelledby=cost] dd").eachText();
        assertThat(shown).hasSize(3);
        shown.forEach(sum -> assertThat(told).contains(sum.replaceAll("\\s+", " ")));
        assertThat(told)
                .contains(
                        "New plan for loan no. " + lending.number(it),
                        lending.look(it).called(),
                        "The plan until now",
                        "The new plan",
                        "8.95 %",
                        "Place and day",
                        "the lender",
                        "the borrower");
        assertThat(lending.standing(it, lending.today()).restructured()).isFalse();
    }

    @Test
    void printsTheSameFromTheStoryOfTheLoan() throws Exception {
        String proposed = read(it.officer(), it.path() + "/plans/paper.pdf" + asked);
        assertThat(paper()).isEmpty();
        agree();
        assertThat(read(it.officer(), paper())).isEqualTo(proposed);
        lending.act(it, Act.money(Kind.REPAID, lending.today(), 100_00, Means.CASH, Keep.NEXT, ""));
        assertThat(read(it.officer(), paper())).as("also when it is paid").isEqualTo(proposed);
        Viewer borrower = it.granted().borrower();
        String own = visits.look(borrower, "/loans/" + it.id())
                .select("section[aria-labelledby=story] a[href$=/plan.pdf]")
                .attr("href");
        assertThat(own).startsWith("/loans/" + it.id());
        assertThat(read(borrower, own)).isEqualTo(proposed);
        lending.act(it, Act.reversal(lending.today(), 2, "Not agreed after all"));
        assertThat(paper()).as("of what was taken back").isEmpty();
    }

    @Test
    void isOfAPlanThatCanBeOnly() throws Exception {
        LocalDate today = lending.today();
        for (String wrong : List.of(
                "",
                "?first=x&payments=y",
                "?first=" + today.minusDays(1) + "&payments=3",
                "?first=" + today.plusMonths(1) + "&payments=0",
                "?first=" + today.plusMonths(1) + "&payments=3&rate=99",
                "?on=" + today.plusDays(1) + "&first=" + today.plusMonths(1) + "&payments=3")) {
            assertThat(visits.get(it.officer(), it.path() + "/plans/paper.pdf" + wrong)
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(404);
        }
        for (String wrong : List.of("1", "2", "0", "-1", "x", "99999999999")) {
            assertThat(visits.get(it.officer(), it.path() + "/events/" + wrong + "/plan.pdf")
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void isForThoseOfTheLoanOnly() throws Exception {
        agree();
        Viewer auditor = world.member("Audrey", it.granted().lender(), Role.ADMINISTRATOR);
        assertThat(visits.get(auditor, it.path() + "/plans/paper.pdf" + asked).getStatus())
                .isEqualTo(403);
        for (Viewer other : List.of(
                world.newcomer("Nadia"),
                world.member("Ada", it.granted().lender(), Role.ADVISER),
                lending.prepared().officer(),
                world.operator())) {
            for (String paper : List.of(
                    it.path() + "/plans/paper.pdf" + asked,
                    it.path() + "/events/2/plan.pdf",
                    "/loans/" + it.id() + "/events/2/plan.pdf")) {
                assertThat(visits.get(other, paper).getStatus()).as(paper).isEqualTo(404);
            }
        }
    }
}
