package express.lending;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.OrganisationId;
import express.base.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class SimulatorPagesTest {

    @Autowired
    Lender lender;

    @Autowired
    Visits visits;

    private Product product;

    @BeforeEach
    void offer() {
        OrganisationId house = lender.house();
        product = lender.micro(house);
    }

    private Document look(String query) throws Exception {
        return visits.look(Viewer.VISITOR, "/lending/" + product.slug() + "?" + query);
    }

    @Test
    void listsWhatAllLendersOffer() throws Exception {
        Document list = visits.look(Viewer.VISITOR, "/lending");
        assertThat(list.select("article h2 a").eachAttr("href")).contains("/lending/" + product.slug());
        assertThat(list.select("article:has(a[href$=" + product.slug() + "])").text())
                .contains("€500 to €25,000, over 3 to 60 months", "Crédit des tests");
    }

    @Test
    void saysTheCostInMoneyBeforeAnythingElse() throws Exception {
        Document page = look("principal=15000&months=18");
        assertThat(page.select(".loan-cost dd").eachText()).containsExactly("€1,835.18", "€893.62", "16.9%");
        assertThat(page.select(".loan-cost dt").first().text()).startsWith("The whole cost");
        assertThat(page.select("#cost tbody tr")).hasSize(18);
        assertThat(page.select("#cost tbody tr").first().text()).endsWith("€893.62 €781.74 €111.88 €14,218.26");
        assertThat(page.select("#cost ol li").first().text())
                .isEqualTo("8.95% a year on €15,000, for 30/360 of a year, is €111.88 of interest. The rest of the"
                        + " payment, €781.74, pays back the loan.");
        assertThat(page.select("#cost svg rect")).hasSize(36);
        assertThat(page.select(".notice.warning")).isEmpty();
    }

    @Test
    void beginsWithWhatIsUsual() throws Exception {
        Document page = look("");
        assertThat(page.select("#principal").val()).isEqualTo("5000");
        assertThat(page.select("#months").val()).isEqualTo("24");
        assertThat(page.select(".loan-cost dd")).hasSize(3);
    }

    @Test
    void saysUnderWhichConditionAndWhatPayingMoreBrings() throws Exception {
        Document page = look("principal=20000&months=36&extra=100");
        assertThat(page.select(".notice.warning").text()).contains("older than 12 months");
        assertThat(page.select(".notice.success").text())
                .contains("If you pay €100 more each time")
                .containsPattern("You end \\d+ payments sooner");
    }

    @Test
    void speaksOtherLanguagesAndReadsTheirDigits() throws Exception {
        String arabic = URLEncoder.encode("١٥٠٠٠", StandardCharsets.UTF_8);
        Document page = look("lang=ar&months=18&principal=" + arabic);
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select(".loan-cost dt").first().text()).contains("الكلفة كلها");
        assertThat(page.select("#cost tbody tr")).hasSize(18);
        assertThat(look("lang=fr&principal=15.000,00&months=18")
                        .select(".loan-cost dd")
                        .first()
                        .text()
                        .replaceAll("[^0-9,]", ""))
                .isEqualTo("1835,18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principal=1&months=24",
                "principal=99999999999999999999999999999999999999&months=24",
                "principal=-5000&months=24",
                "principal=abc&months=24",
                "principal=5000&months=-1",
                "principal=5000&months=999999",
                "principal=5000&months=24&firstDue=1999-01-01",
                "principal=5000&months=24&firstDue=2099-01-01",
                "principal=%3Cscript%3Ealert(1)%3C/script%3E&months=%22%3E",
                "principal=5000&months=24&extra=lots"
            })
    void explainsWhatCannotBe(String query) throws Exception {
        MockHttpServletResponse answer = visits.get(Viewer.VISITOR, "/lending/" + product.slug() + "?" + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = look(query);
        assertThat(page.select(".field .error")).isNotEmpty();
        assertThat(page.select("#cost .notice.warning li, #cost .notice.warning p"))
                .isNotEmpty();
        assertThat(page.select(".loan-cost, script:not([src])")).isEmpty();
        assertThat(visits.get(Viewer.VISITOR, "/lending/" + product.slug() + "/paper?" + query)
                        .getStatus())
                .isIn(404, 200);
    }

    @Test
    void canBeTakenHome() throws Exception {
        MockHttpServletResponse paper =
                visits.get(Viewer.VISITOR, "/lending/" + product.slug() + "/paper?principal=15000&months=18&lang=ar");
        assertThat(paper.getStatus()).isEqualTo(200);
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        assertThat(look("principal=15000&months=18").select("#cost a.secondary").attr("href"))
                .isEqualTo("/lending/" + product.slug() + "/paper?principal=15000&months=18&firstDue=");
    }

    @Test
    void isNotThereForWhatNobodyOffers() throws Exception {
        assertThat(visits.get(Viewer.VISITOR, "/lending/nothing").getStatus()).isEqualTo(404);
    }
}
