package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.OrganisationId;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A practice with three versions: another title, then another summary, another figure and a partner more. */
@ModuleTest
class VersionPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Publishing publishing;

    @Autowired
    Library library;

    private final PracticeId practice = PracticeId.next();
    private String path;

    @BeforeEach
    void publishThreeVersions() {
        OrganisationId owner = Samples.owner();
        Sheet first = Samples.sheet("draft", Samples.slug("A school"));
        path = "/practices/"
                + publishing.publish(practice, owner, first).sheet().slug();
        publishing.publish(practice, owner, Samples.sheet("draft", "A bigger school"));
        Sheet third = StarterFiles.sheet(
                Samples.facts("draft", "A bigger school")
                        .replace("value: \"12\"", "value: \"14\"")
                        .replace("partners: []", "partners: [Caritas & Söhne]")
                        .replace("place: ", "place: New "),
                List.of());
        publishing.publish(practice, owner, third);
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @Test
    void listsAllVersionsWithTheLatestFirst() throws Exception {
        Document page = page(path + "/versions");
        assertThat(page.select("ol.ways strong").eachText()).containsExactly("Version 3", "Version 2", "Version 1");
        assertThat(page.select("ol.ways a[href*=changes]").eachAttr("href"))
                .containsExactly(path + "/changes?since=2&until=3", path + "/changes?since=1&until=2");
    }

    @Test
    void showsAnOldVersionAsItWasAndSaysThatThereIsANewerOne() throws Exception {
        Document page = page(path + "/versions/1");
        assertThat(page.select("h1").text()).startsWith("A school");
        assertThat(page.select(".notice.warning").text()).contains("version 1").contains("version 3");
        assertThat(page.select(".notice.warning a").attr("href")).isEqualTo(path + "/changes?since=1");
        assertThat(page(path + "/versions/3").select(".notice.warning")).isEmpty();
    }

    @Test
    void printsTheSheetOfLastYearAgain() throws Exception {
        MockHttpServletResponse paper = get(path + "/versions/1.pdf");
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(paper.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("A school")
                    .doesNotContain("A bigger");
        }
    }

    @Test
    void showsWhatChangedBetweenAnyTwo() throws Exception {
        Document between = page(path + "/changes?since=1");
        assertThat(between.select("section h2").eachText())
                .containsExactly("Title", "With", "Where", "Results in numbers");
        assertThat(between.select("section").first().select("ins").text()).contains("bigger");
        assertThat(between.select("section").get(1).select("ins").text()).contains("Caritas & Söhne");
        assertThat(between.select("section").last().select("del").text()).contains("12");
        assertThat(between.select("section").last().select("ins").text()).contains("14");
        assertThat(page(path + "/changes?since=1&until=2").select("section h2").eachText())
                .containsExactly("Title");
        assertThat(page(path + "/changes").select("section h2").eachText())
                .as("since the one before, if nobody says which")
                .containsExactly("With", "Where", "Results in numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "99", "-1", "x", "", "٣", "999999999999"})
    void saysThatNothingChangedSinceAVersionThatIsNoEarlierOne(String since) throws Exception {
        assertThat(page(path + "/changes?until=3&since=" + since).select("h1").text())
                .startsWith("What changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions/4", "/versions/0", "/versions/x", "/versions/99999999999", "/versions/4.pdf"})
    void knowsNoVersionThatWasNeverPublished(String version) throws Exception {
        assertThat(get(path + version).getStatus()).isEqualTo(404);
    }

    @Test
    void tellsAReaderOfAnEarlierVersionThatItChanged() throws Exception {
        Document page = page(path + "?read=1");
        assertThat(page.select(".notice").text()).contains("You read version 1");
        assertThat(page.select(".notice a").eachAttr("href")).contains(path + "/changes?since=1");
        for (String read : List.of("3", "4", "0", "x", "<b>")) {
            assertThat(page(path + "?read=" + read.replace("<", "%3C").replace(">", "%3E"))
                            .select(".notice")
                            .text())
                    .as(read)
                    .doesNotContain("You read version");
        }
    }

    @Test
    void saysThatAPracticeIsWithdrawnAndKeepsItReadable() throws Exception {
        publishing.withdraw(practice);
        Document page = page(path);
        assertThat(page.select(".notice.warning").text()).contains("withdrawn");
        assertThat(page.select("h1").text()).isEqualTo("A bigger school");
        assertThat(page("/practices").select("a[href=" + path + "]")).isEmpty();
        assertThat(get(path + "/versions/1.pdf").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void saysItInOtherLanguages(String language) throws Exception {
        for (String page : List.of("", "/versions", "/versions/1", "/changes?since=1")) {
            String address = path + page + (page.contains("?") ? "&" : "?") + "lang=" + language;
            assertThat(page(address).select("main").text()).doesNotContain("practices.");
        }
    }

    @Test
    void comparesNumbersAsTheyAreRead() {
        assertThat(library.get(path.substring(11)).sheet().figures())
                .anySatisfy(figure -> assertThat(figure.value()).isEqualByComparingTo(new BigDecimal(14)));
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create(address)))
                .andReturn()
                .getResponse();
    }
}
