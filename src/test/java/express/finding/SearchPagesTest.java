package express.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.practices.Publication;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPagesTest {

    private final String word = Stall.word();
    private Publication laid;

    @Autowired
    MockMvc mvc;

    @Autowired
    Stall stall;

    @BeforeAll
    void lay() {
        laid = stall.lay(word);
    }

    @AfterAll
    void takeAway() {
        stall.takeAway(laid);
    }

    @Test
    void showsWhatWasFoundAndWhy() throws Exception {
        Document page = page("?q=" + word);
        assertThat(page.select("#count").text()).isEqualTo("1 practice");
        Element card = page.selectFirst("#found article.card");
        assertThat(card.select("h2 a").attr("href"))
                .isEqualTo("/practices/" + laid.sheet().slug());
        assertThat(card.select("h2 mark").text()).isEqualTo(word);
        assertThat(card.select("input[name=with]").attr("value"))
                .isEqualTo(laid.sheet().slug());
        assertThat(card.select("p[lang=en]").text()).as("what it is").isEqualTo("Founders cook side by side.");
        assertThat(page("?q=" + word + "+kitchen").select("#found p mark").eachText())
                .as("where it stands")
                .contains("kitchen");
        assertThat(page.title()).startsWith(word + " – find practices");
        assertThat(page.select("#q").attr("value")).isEqualTo(word);
    }

    @Test
    void showsTheWholeLibraryToWhoeverAsksForNothing() throws Exception {
        Document page = page("");
        assertThat(page.select("#found article.card")).hasSize(20);
        assertThat(page.select("#found mark, .understood")).isEmpty();
        Document next = page(page.selectFirst("[rel=next]").attr("href").replace("/search", ""));
        assertThat(next.select("#found article.card h2 a").eachAttr("href"))
                .doesNotContainAnyElementsOf(
                        page.select("#found article.card h2 a").eachAttr("href"));
        assertThat(next.selectFirst("[rel=prev]").attr("href")).isEqualTo("/search");
    }

    @Test
    void countsWhatEachFilterWouldLeave() throws Exception {
        Document page = page("?q=" + word);
        assertThat(page.select("#filters input").eachAttr("id"))
                .containsExactly(
                        "step-mentoring",
                        "step-finance",
                        "country-BE",
                        "text-en",
                        "level-LOCAL",
                        "evidence-ANECDOTAL",
                        "sdg-8");
        assertThat(page.select("label[for=country-BE]").text()).isEqualTo("Belgium (1)");
        assertThat(page.select("#filters input[form=search]")).hasSize(7);
        assertThat(page.select("#filters details[open]").eachAttr("id")).containsExactly("facet-step");
    }

    @Test
    void letsChosenFiltersBeTakenAwayOneByOne() throws Exception {
        Document page = page("?q=" + word + "&step=mentoring&country=BE&country=SE&text=en");
        assertThat(page.select("#found article.card")).hasSize(1);
        assertThat(page.select(".chosen a").eachAttr("href"))
                .containsExactly(
                        "/search?q=" + word + "&country=BE&country=SE&text=en",
                        "/search?q=" + word + "&step=mentoring&country=SE&text=en",
                        "/search?q=" + word + "&step=mentoring&country=BE&text=en",
                        "/search?q=" + word + "&step=mentoring&country=BE&country=SE");
        assertThat(page.select("#filters input[checked]").eachAttr("id"))
                .containsExactly("step-mentoring", "country-BE", "country-SE", "text-en");
        assertThat(page.select("label[for=country-SE]").text()).isEqualTo("Sweden (0)");
        assertThat(page.select("#filters details[open]").eachAttr("id"))
                .containsExactly("facet-step", "facet-country", "facet-language");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Nothing found
        fr | Rien trouvé
        ar | لم نجد شيئًا
        """)
    void saysWhatComesCloseWhenNothingIsFound(String language, String title) throws Exception {
        Document page = page("?q=" + word + "&country=SE&lang=" + language);
        assertThat(page.select("#found .empty h2").text()).isEqualTo(title);
        assertThat(page.select("#found .empty a").eachAttr("href")).containsExactly("/practices", "/directory");
        assertThat(page.select("#found .cards h2 a").eachAttr("href"))
                .containsExactly("/practices/" + laid.sheet().slug());
        assertThat(page.select("#found form")).as("nothing to compare").isEmpty();
    }

    @Test
    void saysWhichWordsStandNowhere() throws Exception {
        assertThat(page("?q=zzxqvvkwq").select("#found").text())
                .contains("Nothing found", "not known to the glossary: zzxqvvkwq");
        String mistyped = word.substring(0, word.length() - 1) + "z";
        Document page = page("?q=" + mistyped + "+");
        assertThat(page.select("#found").text())
                .contains("“" + mistyped + "” is nowhere written, so we looked for " + word);
        assertThat(page.select("#found article.card")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | فندق | hotel
        fr | فندق | hôtel
        ar | hotel | فندق
        """)
    void saysInTheReadersWordsWhatWasUnderstood(String language, String typed, String meant) throws Exception {
        Document page = page("?lang=" + language + "&q=" + encoded(typed));
        Element name = page.selectFirst(".understood a");
        assertThat(name.text()).isEqualTo(meant);
        assertThat(name.attr("lang")).isEqualTo(language);
        assertThat(mvc.perform(get(name.attr("href"))).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(page.select("#found .cards h2 a").eachAttr("href")).contains("/practices/hotel-giardino");
    }

    @Test
    void saysInWhichLanguageAPracticeIsWritten() throws Exception {
        Element card = page("?lang=fr&q=" + word).selectFirst("#found article.card");
        assertThat(card.select("h2").attr("lang")).isEqualTo("en");
        assertThat(card.text()).contains("Écrit en anglais");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "\"a\" \"b",
                "AND OR NOT",
                "+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /",
                "-",
                "-everything",
                "\u0000",
                "\ud83c",
                "\u202eletoh",
                "\u200b\u200d\u2060",
                "<script>alert(1)</script>",
                "'; drop table practices.practice; --",
                "${1+1}",
                "ホテル 酒店",
                "٣٤٥",
                "a\u0301\u0301\u0301\u0301"
            })
    void answersWhateverIsTyped(String typed) throws Exception {
        for (String language : List.of("en", "ar", "xx")) {
            String answer = answer("?lang=" + language + "&q=" + encoded(typed)).getContentAsString();
            assertThat(answer).doesNotContain("<script>alert", "\u0000", "\u202e");
            assertThat(Jsoup.parse(answer).select("#count")).hasSize(1);
        }
    }

    @Test
    void answersWhatIsVeryLong() throws Exception {
        for (String part : List.of("a", "word ", "ፍቃድ ", "\"x\" ", "-y ", "🏨", "\"")) {
            MockHttpServletResponse answer = answer("?q=" + encoded(part.repeat(10_000 / part.length())));
            assertThat(Jsoup.parse(answer.getContentAsString()).select("#found").text())
                    .contains("only its beginning was looked for");
            assertThat(answer.getContentAsByteArray()).hasSizeLessThan(300_000);
        }
    }

    @Test
    void answersAThousandFilters() throws Exception {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "country=%1$c%2$c&text=%3$c%4$c&step=no%5$d"
                        .formatted('A' + i / 26 % 26, 'A' + i % 26, 'a' + i / 26 % 26, 'a' + i % 26, i))
                .collect(Collectors.joining("&"));
        MockHttpServletResponse answer = answer("?q=" + word + "&" + many);
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(500_000);
        assertThat(Jsoup.parse(answer.getContentAsString()).select(".chosen a")).hasSize(80);
    }

    @Test
    void leadsFromAPracticeToThoseLikeIt() throws Exception {
        Document practice = Jsoup.parse(mvc.perform(get("/practices/microstart"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(practice.select("[hx-get=/practices/microstart/alike] a").attr("href"))
                .isEqualTo("/practices/microstart/alike");
        Document alike = Jsoup.parse(mvc.perform(get("/practices/microstart/alike"))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(alike.select("#alike article.card h2 a").eachAttr("href"))
                .hasSizeBetween(1, 6)
                .doesNotContain("/practices/microstart");
        assertThat(mvc.perform(get("/practices/nothing/alike"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void isReachedFromTheMenuAndTheStart() throws Exception {
        Document start =
                Jsoup.parse(mvc.perform(get("/")).andReturn().getResponse().getContentAsString());
        assertThat(start.select(".masthead nav a[href=/search]").text()).isEqualTo("Search");
        assertThat(start.select("main form[action=/search] input[name=q]")).hasSize(1);
    }

    private Document page(String query) throws Exception {
        return Jsoup.parse(answer(query).getContentAsString());
    }

    private MockHttpServletResponse answer(String query) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(URI.create("/search" + query))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(query).isEqualTo(200);
        return answer;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
