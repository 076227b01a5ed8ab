package express.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.adoptions.Adoptions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Of the practices that come with a release; other tests may add some of their own meanwhile. */
@ModuleTest
class TransferPagesTest {

    @Autowired
    Adoptions adoptions;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void saysTheSameInThePictureAndInItsTable(String language) throws Exception {
        Document page = page("/transfer?lang=" + language);

        List<String> drawn = page.select("#map svg.map a").eachAttr("href");
        assertThat(drawn).contains("/practices?country=IT", "/practices?country=SE");
        assertThat(page.select("#map tbody a").eachAttr("href")).containsAll(drawn);
        assertThat(page.select("#map svg.map a"))
                .allSatisfy(country -> assertThat(country.attr("aria-label")
                                + country.select("use").attr("class"))
                        .matches("(?s).+: .+shade-[1-5]"));
        assertThat(page.select("main").text()).doesNotContain("transfer.").doesNotContain("{0}");
    }

    @Test
    void countsForTheChosenStepOnly() throws Exception {
        Document page = page("/transfer?step=finance");

        assertThat(page.select(".chips [aria-current=true]").attr("href")).isEqualTo("/transfer?step=finance#map");
        assertThat(page.select("#map svg.map a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("/practices?step=finance&country="));
        assertThat(page.selectFirst("#map h2").text()).isEqualTo("Practices by country: Access to finance");
    }

    @ParameterizedTest
    @CsvSource({"step=cooking", "step=", "step=finance&step=mentoring"})
    void passesOverWhatItDoesNotKnow(String query) throws Exception {
        assertThat(page("/transfer?" + query).select("h1").text()).isEqualTo("Transfer in figures");
    }

    @Test
    void saysOfEveryStepWhatIsMissing() throws Exception {
        Document page = page("/transfer");

        assertThat(page.select(".multiples > li")).hasSize(6);
        assertThat(page.select(".multiples p").eachText())
                .allMatch(said -> said.matches("No practice yet in \\d+ of the 27 countries of the European Union."));
        assertThat(page.select(".matrix tbody tr").size()).isGreaterThanOrEqualTo(27);
        Element malta = page.select(".matrix tr:contains(Malta)").first();
        assertThat(malta.select(".gap").eachText()).containsExactly("0", "0", "0", "0", "0", "0");
    }

    @Test
    void isFoundFromTheMenuAndFromTheLibrary() throws Exception {
        assertThat(page("/").select("#nav a[href=/transfer]")).hasSize(1);
        assertThat(page("/practices").select("main a[href=/transfer]")).hasSize(1);
    }

    @Test
    void showsArrowsAsSoonAsThereAreSome() throws Exception {
        Document page = page("/design/transfer");

        assertThat(page.select("#adoptions path.line")).hasSize(9);
        assertThat(page.select("#adoptions tbody tr")).hasSize(11);
        assertThat(page.select(".multiples li:contains(Mentoring) p").text())
                .isEqualTo("No practice yet in any country.");
    }

    @Test
    void listsEveryWayThatAnAdoptionWent() throws Exception {
        long known =
                adoptions.listMoves().stream().filter(move -> move.to() != null).count();

        assertThat(page("/transfer").select("#adoptions tbody tr")).hasSize((int) known);
    }

    @Test
    void givesMachinesTheSame() throws Exception {
        MockHttpServletResponse answer = get("/transfer.csv");

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getContentAsString().lines().toList())
                .anyMatch(line -> line.startsWith("IT,"))
                .contains("MT,0,0,0,0,0,0,0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/transfer", "/transfer?lang=ar", "/design/transfer"})
    void weighsLittle(String address) throws Exception {
        var all = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(all)) {
            zipped.write(get(address).getContentAsString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(all.size()).as("compressed, without style and outlines").isLessThan(10_000);
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = get(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }
}
