package express.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import java.util.List;
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

@ModuleTest
class GlossaryPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Vocabulary vocabulary;

    @ParameterizedTest
    @CsvSource({"en, fr, A", "fr, en, A", "ar, en, ا"})
    void beginsWithTheFirstLetterInTheLanguageOfTheReader(String reader, String beside, String letter)
            throws Exception {
        Document page = page("/glossary?lang=" + reader);

        assertThat(page.select(".letters a").first().text()).isEqualTo(letter);
        assertThat(page.select(".dictionary dt a"))
                .isNotEmpty()
                .allMatch(word -> word.attr("lang").equals(reader));
        assertThat(page.select(".dictionary .beside bdi"))
                .isNotEmpty()
                .allMatch(word -> word.attr("lang").equals(beside));
        assertThat(page.select("main").text()).doesNotContain("glossary.").doesNotContain("{0}");
    }

    @Test
    void showsTheLanguageThatTheReaderChoseBeside() throws Exception {
        Element entry =
                page("/glossary?with=ti&q=hotel").select(".dictionary > div").first();

        assertThat(entry.select("dt").text()).isEqualTo("hotel");
        assertThat(entry.select(".beside bdi").attr("lang")).isEqualTo("ti");
        assertThat(entry.select(".beside").text()).contains("ሆቴል");
    }

    @ParameterizedTest
    @CsvSource({
        "microcredit, microcredit",
        "Mikrokredit, microcredit",
        "قروض صغيرة, microcredit",
        "microcr, microcredit",
        "interpreters, interpreting"
    })
    void looksUpInAnyLanguageAndAsFarAsTyped(String typed, String concept) throws Exception {
        assertThat(page("/glossary?q=" + typed).select(".dictionary dt a").eachAttr("href"))
                .contains("/glossary/" + concept);
    }

    @Test
    void showsOneThemeOrOneLetterOfIt() throws Exception {
        List<String> theme =
                page("/glossary?theme=trades").select(".dictionary dt a").eachAttr("href");
        Document letter = page("/glossary?theme=trades&letter=H");

        assertThat(theme).hasSizeGreaterThan(100).contains("/glossary/hotel", "/glossary/cook");
        assertThat(letter.select(".dictionary dt a").eachAttr("href"))
                .contains("/glossary/hotel")
                .doesNotContain("/glossary/cook");
        assertThat(letter.select("main [aria-current=true]").eachText())
                .hasSize(2)
                .contains("H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?theme=cooking",
                "?letter=%F0%9F%90%99",
                "?with=xx",
                "?with=en",
                "?q=%E2%80%8B",
                "?q=%22%20OR%20("
            })
    void passesOverWhatItDoesNotKnow(String query) throws Exception {
        assertThat(page("/glossary" + query).select("h1").text()).isEqualTo("Glossary of the field");
    }

    @Test
    void saysWhereToGoWhenThereIsNoSuchWord() throws Exception {
        Document page = page("/glossary?q=xyzzy");

        assertThat(page.select(".empty a").attr("href")).isEqualTo("/glossary");
        assertThat(page.select("#q").attr("value")).isEqualTo("xyzzy");
        assertThat(page.select("[role=status]").text()).isEqualTo("0 concepts");
    }

    @Test
    void showsAConceptInAllLanguages() throws Exception {
        Document page = page("/glossary/microcredit?lang=fr");

        assertThat(page.select("h1").text()).isEqualTo("microcrédit");
        assertThat(page.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".tongues > div")).hasSize(16);
        assertThat(page.select(".tongues dd bdi[lang=ar]").first().attr("dir")).isEqualTo("rtl");
        assertThat(page.select(".tongues dd bdi[lang=ar]").first().text()).contains("قرض");
        assertThat(page.select(".kin a").eachAttr("href")).contains("/glossary/credit", "/glossary/group-lending");
    }

    @Test
    void showsWordsThatNobodyCheckedAsSuch() throws Exception {
        Element tigrinya = page("/glossary/microcredit")
                .select(".tongues dd:has(bdi[lang=ti])")
                .first();

        assertThat(tigrinya.select(".tag").text()).isEqualTo("To be checked");
        assertThat(page("/glossary/hotel").select(".tongues .tag")).isEmpty();
    }

    @Test
    void leadsFromATownToItsCountry() throws Exception {
        assertThat(page("/glossary/city-vienna")
                        .select(".kin a[href=/glossary/country-at]")
                        .text())
                .isEqualTo("Austria");
        assertThat(page("/glossary/country-at").select("h1").text()).isEqualTo("Austria");
    }

    @Test
    void knowsNoOtherConcepts() throws Exception {
        assertThat(answer("/glossary/unicorn").getStatus()).isEqualTo(404);
    }

    @Test
    void neverShowsMistakes() throws Exception {
        Concept undocumented = vocabulary.glossary().get("undocumented-person");
        List<String> wrong = Tongues.ALL.stream()
                .flatMap(language -> undocumented.in(language).wrong().stream())
                .toList();
        String shown = page("/glossary/undocumented-person").text()
                + page("/glossary?q=undocumented").text();

        assertThat(wrong).isNotEmpty().noneMatch(word -> shown.contains("· " + word + " ·"));
        assertThat(answer("/glossary.json").getContentAsString())
                .doesNotContain("\"wrong\"")
                .contains("\"undocumented-person\"");
        assertThat(answer("/glossary.csv").getContentAsString())
                .doesNotContain("mikrocredit")
                .contains("microcredit");
    }

    @Test
    void isHandedOutUnderTheLicenceOfTheLibrary() throws Exception {
        MockHttpServletResponse csv = answer("/glossary.csv");
        List<String> lines = csv.getContentAsString().lines().toList();

        assertThat(csv.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getHeader("Link")).contains("licenses/by/4.0").contains("rel=\"license\"");
        assertThat(lines.getFirst())
                .isEqualTo("id,theme,broader,related,en,fr,it,de,nl,sv,el,es,pt,ar,fa,uk,tr,so,ti,ps");
        assertThat(lines).hasSize(vocabulary.glossary().list().size() + 1);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("microcredit,finance,credit,") && line.contains(",\"microcredit; "));
    }

    @Test
    void isNotSentAgainToWhoHasIt() throws Exception {
        String mark = answer("/glossary.json").getHeader("ETag");

        assertThat(mvc.perform(MockMvcRequestBuilders.get("/glossary.json").header("If-None-Match", mark))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(), "");
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(java.net.URI.create(path.replace(" ", "%20"))))
                .andReturn()
                .getResponse();
    }
}
