package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ModuleTest
class PracticePagesTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"en, ltr, 10 practices", "fr, ltr, 10 pratiques", "ar, rtl, 10 ممارسات"})
    void listsTheTenOfTheInitiativeInTheReadersLanguage(String language, String direction, String count)
            throws Exception {
        Document page = page("/practices?text=ar&lang=" + language);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("main [role=status]").text()).isEqualTo(count);
        assertThat(page.select(".cards article")).hasSize(10);
        assertThat(page.select(".cards h2").eachAttr("lang")).containsOnly(language);
    }

    @ParameterizedTest
    @CsvSource({
        "text=ar&step=competence-assessment&country=IT, 2",
        "text=ar&step=finance&step=competence-assessment, 7",
        "text=ar&country=SE, 1",
        "text=ar&level=NATIONAL, 1",
        "text=ar, 10",
        "text=so, 0",
        "text=ar&country=ATLANTIS, 10"
    })
    void findsWhatFitsTheChoice(String choice, int found) throws Exception {
        assertThat(page("/practices?" + choice).select(".cards article")).hasSize(found);
    }

    @Test
    void saysWhatToDoWhenNothingFits() throws Exception {
        Document page = page("/practices?step=mentoring&country=SE");

        assertThat(page.selectFirst(".empty h2").text()).isEqualTo("No practice fits all of this");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/practices");
        assertThat(page.select(".chosen a").eachAttr("href"))
                .containsExactly("/practices?country=SE", "/practices?step=mentoring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void showsAPracticeWithItsFiguresAndTheirSources(String language) throws Exception {
        Document page = page("/practices/microstart?lang=" + language);

        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.select("article.prose > h2")).hasSize(Section.values().length + 1);
        assertThat(page.select("dl.figures dd sup.cite a")).hasSize(11);
        assertThat(page.select("sup.cite a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
        assertThat(page.select("nav.contents a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
        assertThat(page.select("main").text()).doesNotContain("[^").doesNotContain("practices.");
    }

    @Test
    void beginsWithWhoseItIsAndWhatCameOfIt() throws Exception {
        Document page = page("/practices/microstart");

        assertThat(page.select(".title-block + p").text())
                .isEqualTo("microStart · Brussels, Liège, Ghent, Antwerp, Charleroi · Belgium");
        assertThat(page.select(".headline dd").eachText()).hasSize(3).startsWith("6,031");
        assertThat(page.select(".headline dt").first().text()).contains("loans", "2011");
        assertThat(page.select(".actions > a").first().attr("href")).isEqualTo("/practices/microstart/adapt");
        assertThat(page.select("a[href=/api/practices/microstart]")).hasSize(1);
        Document list = page("/practices?step=finance&country=BE");
        assertThat(list.select(".card .result").first().text())
                .startsWith("6,031 ")
                .contains("2011");
        assertThat(list.select(".card .tag")).as("nobody reviewed it").isEmpty();
        Document told = page("/practices/grdr-acme");
        assertThat(told.select("dl.figures dd")).isNotEmpty();
        assertThat(told.select(".headline")).as("figures of what is only told").isEmpty();
    }

    @Test
    void saysThatNobodyReviewedItAndWhatIsNotKnown() throws Exception {
        Document page = page("/practices/newcomer-startup-award");

        assertThat(page.select(".notice:not([hidden])").text())
                .isEqualTo("Described from public sources, not reviewed.");
        assertThat(page.select("#obstacles + p").text()).isEqualTo("The sources say nothing about this.");
    }

    @Test
    void showsAPracticeAsItWasWrittenToThoseWhoseLanguageItLacks() throws Exception {
        Sheet english = StarterFiles.sheet(StarterFilesTest.FACTS, List.of());

        assertThat(english.languageFor(Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practices/no-such-practice", "/practices/..%2f", "/practices/<script>"})
    void doesNotKnowOtherSlugs(String address) throws Exception {
        assertThat(get(address).getStatus()).isIn(400, 404);
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = get(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(
                        URI.create(address.replace("<", "%3C").replace(">", "%3E"))))
                .andReturn()
                .getResponse();
    }
}
