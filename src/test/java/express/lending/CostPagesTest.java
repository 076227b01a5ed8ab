package express.lending;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class CostPagesTest {

    private static final int MOST_BYTES = 60_000;

    @Autowired
    Lender lender;

    @Autowired
    Visits visits;

    @Autowired
    MockMvc mvc;

    private String path;

    @BeforeEach
    void offer() {
        path = CostPages.PATH + "/" + lender.micro(lender.house()).slug();
    }

    private Document look(String query) throws Exception {
        return visits.look(Viewer.VISITOR, path + "?" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar", "fa", "uk", "tr", "so", "ti", "ps", "es"})
    void leadsFromTheFrontDoorToTheCostInTheLanguageThatWasTapped(String language) throws Exception {
        Document welcome = visits.look(Viewer.VISITOR, "/start/welcome?lang=" + language);
        String loans = welcome.select("a[href^=/start/loans]").attr("href");
        Document list = visits.look(Viewer.VISITOR, loans);
        assertThat(list.select("html").attr("lang")).isEqualTo(language);
        Document cost = visits.look(
                Viewer.VISITOR, list.select("a[href^=" + path + "]").attr("href") + "&principal=15000&months=18");
        assertThat(cost.select("html").attr("lang")).isEqualTo(language);
        assertThat(cost.select("tbody tr")).hasSize(18);
        assertThat(cost.select(".price dd")).hasSize(4);
        assertThat(cost.select(".because").isEmpty()).isEqualTo(language.equals("en"));
        assertThat(cost.outerHtml().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"MONEY, 1", "PAPERS, 0"})
    void leadsThereBehindTheQuestionsWhoeverLooksForMoney(String wish, int ways) throws Exception {
        var phone = new Browser(mvc);
        phone.open("/start/welcome?lang=en");
        phone.open("/start/questions/speaking");
        String form = "form[action^=/start/questions/]";
        while (!phone.page().select(form).isEmpty()) {
            String action = phone.page().select(form).attr("action");
            phone.post(
                    action,
                    Map.of(
                            "_csrf",
                            phone.page().select("input[name=_csrf]").attr("value"),
                            "answer",
                            action.endsWith("wish") ? wish : "-"));
            phone.follow();
        }
        assertThat(phone.open("/start/next").select("main a[href^=/start/loans]"))
                .hasSize(ways);
    }

    @Test
    void saysTheCostInMoneyBeforeAnythingElse() throws Exception {
        Document page = look("lang=en&principal=15000&months=18");
        assertThat(page.select(".price .total").text()).isEqualTo("€1,835.18");
        assertThat(page.select(".price > p").last().text())
                .isEqualTo("You receive €14,250. Altogether you pay €16,085.18.");
        assertThat(page.select(".price dd").eachText()).startsWith("€893.62", "16.9%");
        assertThat(page.select("svg rect")).hasSize(36);
    }

    @Test
    void saysWhatPayingMoreBringsAndUnderWhichCondition() throws Exception {
        Document page = look("lang=en&principal=20000&months=36&extra=100");
        assertThat(page.select(".human").text()).contains("If you pay €100 more each time", "less");
        assertThat(page.select(".points").text()).contains("older than 12 months", "50%");
    }

    @Test
    void saysWhatIsNotOfferedInTheLanguageOfThePage() throws Exception {
        assertThat(look("lang=en&principal=100&months=80")
                        .select("[role=alert] p")
                        .eachText())
                .containsExactly("This is not offered", "At least €500.", "At most 60 months.");
        assertThat(look("lang=ti&principal=5000&months=1")
                        .select("[role=alert] p")
                        .eachText())
                .containsExactly("እዚ ኣይወሃብን", "ብውሑዱ 3 ኣዋርሕ።");
        assertThat(look("lang=en&principal=5000.001&months=12")
                        .select("[role=alert] p")
                        .eachText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principal=abc&months=24",
                "principal=-5000&months=24",
                "principal=99999999999999999999999999999999999999&months=24",
                "principal=5000&months=1e9",
                "principal=%3Cscript%3Ealert(1)%3C/script%3E&months=%22%3E",
                "principal=5000&months=24&extra=lots"
            })
    void asksAgainForWhatIsNoNumber(String query) throws Exception {
        Document page = look("lang=es&" + query);
        assertThat(page.select("[role=alert]").text()).isNotBlank();
        assertThat(page.select(".price, script:not([src])")).isEmpty();
        assertThat(page.select("[aria-invalid]")).isNotEmpty();
        assertThat(visits.get(Viewer.VISITOR, path + "/paper?" + query).getStatus())
                .isIn(404, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ti", "ar", "uk", "ps"})
    void isPrintedInEveryScript(String language) throws Exception {
        Document page = look("lang=" + language + "&principal=15000&months=60");
        MockHttpServletResponse paper =
                visits.get(Viewer.VISITOR, page.select("a[href*=/paper]").attr("href"));
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(paper.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("#").hasSizeGreaterThan(1000);
        }
    }

    @Test
    void isNotThereForWhatNobodyOffers() throws Exception {
        for (String missing : List.of("/nothing", "/nothing/paper", "/" + "x".repeat(300))) {
            assertThat(visits.get(Viewer.VISITOR, CostPages.PATH + missing).getStatus())
                    .isEqualTo(404);
        }
    }
}
