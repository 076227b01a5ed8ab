package express.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import express.ModuleTest;
import express.base.Viewer;
import express.ui.Screens;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The operator's way through the pages that {@code texts} offers to other modules. */
@ModuleTest
class StatementEditingTest {

    private static final String TEXT = "/legal/imprint/text?in=";
    private static final String FRENCH = "/legal/imprint/translation?from=en&into=fr";

    private final Viewer.Person olga = Sample.operator();

    @Autowired
    MockMvc mvc;

    @Autowired
    Shelf shelf;

    @BeforeEach
    @AfterEach
    void takeBack() {
        Sample.takeBack(shelf);
    }

    @Test
    void changesAPageAndMarksItsTranslations() throws Exception {
        Map<String, String> form = form(page(TEXT + "en"));
        form.compute("words", (name, words) -> words.replace("[Name and address]", "Rosa <b>Luz</b>, Lisbon"));

        MockHttpServletResponse saved = send(TEXT + "en", form, olga);

        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getRedirectedUrl()).isEqualTo("/imprint");
        Document english = page("/imprint");
        assertThat(english.select(".prose p").eachText()).contains("Rosa <b>Luz</b>, Lisbon");
        assertThat(english.select(".prose .tag")).isEmpty();
        Document french = page("/imprint?lang=fr");
        assertThat(french.select(".prose p:contains([Nom et adresse]) .tag").text())
                .isEqualTo("peut-être pas à jour");
        assertThat(french.select(".prose .tag")).as("only what was changed").hasSize(1);
        assertThat(page("/imprint?lang=ar").select(".prose .tag")).hasSize(1);
    }

    @Test
    void isNotOverwrittenByTheNextRelease() throws Exception {
        Map<String, String> form = form(page(TEXT + "en"));
        form.put("words", "Only this");
        send(TEXT + "en", form, olga);
        shelf.bring();
        assertThat(page("/imprint").select(".prose p").eachText()).containsExactly("Only this");
    }

    @Test
    void showsTheTranslatorWhatChangedAndTakesTheTranslation() throws Exception {
        Map<String, String> form = form(page(TEXT + "en"));
        form.compute("words", (name, words) -> words.replace("[Name and address]", "[Name of the editor]"));
        send(TEXT + "en", form, olga);

        Document translating = page(FRENCH);
        Element row = translating.selectFirst(".translation:has(.tag:contains(out of date))");
        assertThat(row.select("del").text()).contains("and address]");
        assertThat(row.select("ins").text()).contains("of the editor]");
        assertThat(row.selectFirst("p").attr("lang")).isEqualTo("en");
        assertThat(row.selectFirst("textarea").attr("lang")).isEqualTo("fr");
        assertThat(row.selectFirst("textarea").text()).isEqualTo("[Nom et adresse]");

        Map<String, String> posted = form(translating);
        posted.put(row.selectFirst("textarea").attr("name"), "[Nom de la rédaction]");
        assertThat(send(FRENCH, posted, olga).getStatus()).isEqualTo(303);

        Document french = page("/imprint?lang=fr");
        assertThat(french.select(".prose").text()).contains("[Nom de la rédaction]");
        assertThat(french.select(".prose .tag:contains(pas à jour)")).isEmpty();
        assertThat(french.select(".prose p:contains(rédaction) .tag"))
                .as("no draft any more")
                .isEmpty();
        assertThat(french.select(".prose .tag")).as("all others still are").hasSize(15);
    }

    @Test
    void confirmsADraft() throws Exception {
        Map<String, String> posted = form(page(FRENCH));
        posted.replaceAll((name, value) -> name.startsWith("status-") ? "CONFIRMED" : value);
        send(FRENCH, posted, olga);
        assertThat(page("/imprint?lang=fr").select(".prose .tag, .prose .notice"))
                .isEmpty();
        assertThat(page(FRENCH).select("form h2").eachText())
                .containsExactly("Nothing to do", "16 paragraphs are up to date");
    }

    @Test
    void showsASecondWriterTheirsBesideTheOthers() throws Exception {
        Map<String, String> his = form(page(TEXT + "en"));
        Map<String, String> hers = new HashMap<>(his);
        his.compute("words", (name, words) -> words.replace("Supervision", "Oversight"));
        hers.compute("words", (name, words) -> words.replace("Supervision", "Authority"));
        send(TEXT + "en", his, Sample.operator());

        MockHttpServletResponse refused = send(TEXT + "en", hers, olga);

        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.selectFirst("textarea").wholeText().strip()).isEqualTo(hers.get("words"));
        assertThat(again.select(".error-summary").text()).contains("Somebody else changed this text");
        assertThat(again.select("[aria-labelledby=disputed] del").text()).isEqualTo("removed: Oversight");
        assertThat(again.select("[aria-labelledby=disputed] ins").text()).isEqualTo("added: Authority");
        assertThat(page("/imprint").select(".prose h2").eachText()).contains("Oversight");

        assertThat(send(TEXT + "en", form(again), olga).getStatus()).isEqualTo(303);
        assertThat(page("/imprint").select(".prose h2").eachText())
                .contains("Authority")
                .doesNotContain("Oversight");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        Map<String, String> form = form(page(TEXT + "en"));
        form.put("words", "a".repeat(5_001));
        MockHttpServletResponse refused = send(TEXT + "en", form, olga);
        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.selectFirst("textarea").text()).hasSize(5_001);
        assertThat(again.select("#words-error").text()).contains("longer than 5,000 characters");

        Map<String, String> posted = form(page(FRENCH));
        String name = posted.keySet().stream()
                .filter(it -> it.startsWith("words-"))
                .findFirst()
                .orElseThrow();
        posted.put(name, "b".repeat(5_001));
        refused = send(FRENCH, posted, olga);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .getElementById(name)
                        .text())
                .hasSize(5_001);
    }

    @Test
    void leadsToTheOtherLanguages() throws Exception {
        Document page = page(TEXT + "en");
        assertThat(page.select("[aria-labelledby=others] a").eachAttr("href"))
                .containsExactly(FRENCH, TEXT + "fr", "/legal/imprint/translation?from=en&into=ar", TEXT + "ar");
    }

    @Test
    void isForOperatorsOnly() throws Exception {
        for (Viewer other : new Viewer[] {Viewer.VISITOR, Sample.somebody()}) {
            for (String path : new String[] {TEXT + "en", FRENCH}) {
                assertThat(answer(path, other).getStatus()).isIn(302, 303, 403);
                Map<String, String> form = new HashMap<>(Map.of("words", "Mine", "seen", ""));
                assertThat(send(path, form, other).getStatus()).isIn(302, 303, 403);
            }
        }
        assertThat(answer("/legal/no-such-page/text?in=en", olga).getStatus()).isEqualTo(404);
        assertThat(answer(TEXT + "tlh", olga).getStatus()).isEqualTo(404);
        assertThat(answer("/legal/imprint/translation?from=fr&into=fr", olga).getStatus())
                .isEqualTo(404);
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path, olga);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path, Viewer viewer) throws Exception {
        return mvc.perform(get(path).requestAttr(Screens.VIEWER, viewer))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Viewer viewer) throws Exception {
        var request = post(path).requestAttr(Screens.VIEWER, viewer).with(csrf());
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Map<String, String> form(Document page) {
        Map<String, String> form = new HashMap<>();
        Element posted = page.selectFirst("form.writing");
        posted.select("input[name=seen], input[name^=seen-]").forEach(it -> form.put(it.attr("name"), it.val()));
        posted.select("textarea")
                .forEach(it -> form.put(it.attr("name"), it.wholeText().strip()));
        posted.select("select").forEach(it -> form.put(it.attr("name"), ""));
        return form;
    }
}
