package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class LibraryPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    @Test
    void listsPracticesInTheOrderOfTheirTitles() throws Exception {
        Document page = page("/practices?country=BE&level=NATIONAL");
        assertThat(page.select(".card h2 a").eachAttr("href")).contains("/practices/microstart");
        assertThat(page("/practices?text=en").select(".card h2").eachText())
                .isSortedAccordingTo(String::compareToIgnoreCase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | ltr | Practices: Access to finance · Sweden    | 1 practice
        fr | ltr | Pratiques : Accès au financement · Suède | 1 pratique
        ar | rtl | الممارسات:                               | ممارسة واحدة
        """)
    void saysTheFilterAndTheCount(String language, String direction, String title, String count) throws Exception {
        Document page = page("/practices?step=finance&country=SE&lang=" + language);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(plain(page.selectFirst("h1").text())).startsWith(title);
        assertThat(page.title()).startsWith(page.selectFirst("h1").text());
        assertThat(page.selectFirst("[role=status]").text()).isEqualTo(count);
        assertThat(page.select(".card h2 a").eachAttr("href")).containsExactly("/practices/mikrofonden-vast");
    }

    @Test
    void letsChosenFiltersBeTakenAwayOneByOne() throws Exception {
        Document page = page("/practices?step=finance&step=mentoring&country=BE&level=NATIONAL&text=fr&after=x");
        assertThat(page.select(".chosen a").eachAttr("href"))
                .containsExactly(
                        "/practices?step=finance&country=BE&level=NATIONAL&text=fr",
                        "/practices?step=mentoring&country=BE&level=NATIONAL&text=fr",
                        "/practices?step=mentoring&step=finance&level=NATIONAL&text=fr",
                        "/practices?step=mentoring&step=finance&country=BE&text=fr",
                        "/practices?step=mentoring&step=finance&country=BE&level=NATIONAL");
        assertThat(page.select("#filters [checked], #filters option[selected]").eachAttr("value"))
                .containsExactly("mentoring", "finance", "BE", "NATIONAL", "fr");
    }

    @Test
    void countsEachChoice() throws Exception {
        Document page = page("/practices?country=SE");
        assertThat(page.select("label[for=step-finance]").text()).isEqualTo("Access to finance (1)");
        assertThat(page.select("label[for=step-mentoring]").text()).isEqualTo("Mentoring (0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void saysWhatToDoWhenNothingFits(String language) throws Exception {
        Document page = page("/practices?step=mentoring&country=SE&lang=" + language);
        assertThat(page.select(".card")).isEmpty();
        assertThat(page.selectFirst(".empty h2").text()).isNotBlank();
        assertThat(page.selectFirst(".empty a").attr("href")).isEqualTo("/practices");
    }

    @Test
    void pagesThroughFiftyByKey() throws Exception {
        practices.bring(IntStream.range(0, 50)
                .mapToObj(i -> StarterFiles.sheet(
                        Samples.facts(Samples.slug("paged"), "Paged %02d".formatted(i))
                                .replace("country: BE", "country: MT"),
                        List.of()))
                .toList());
        refresh();
        List<String> seen = new ArrayList<>();
        Document page = page("/practices?country=MT");
        for (Element next = page.selectFirst("[rel=next]"); next != null; next = page.selectFirst("[rel=next]")) {
            seen.addAll(page.select(".card h2").eachText());
            page = page(next.attr("href"));
        }
        seen.addAll(page.select(".card h2").eachText());
        assertThat(seen).hasSize(50).isSorted().doesNotHaveDuplicates().startsWith("Paged 00");
        assertThat(page(page.selectFirst("[rel=prev]").attr("href"))
                        .select(".card h2")
                        .eachText())
                .startsWith("Paged 20")
                .endsWith("Paged 39");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | microStart: small business loans beside free coaching | At a glance | Evaluated
        fr | microStart                                            | En bref     | valu
        ar | مؤسسة microStart                                      | لمحة سريعة  | م
        """)
    void showsAPracticeInTheReadersLanguage(String language, String title, String glance, String evidence)
            throws Exception {
        Document page = page("/practices/microstart?lang=" + language);
        assertThat(page.selectFirst("h1").text()).startsWith(title);
        assertThat(page.selectFirst("h1").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("#glance").text()).isEqualTo(glance);
        assertThat(page.selectFirst(".facts").text()).contains(evidence);
        assertThat(page.select(".prose h2")).hasSize(Section.values().length + 1);
        assertThat(page.select(".contents a").eachAttr("href"))
                .isEqualTo(page.select(".prose h2").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList());
        assertThat(page.select("#process + ol > li")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void leadsFromEveryCitationToItsSource(String language) throws Exception {
        Document page = page("/practices/microstart?lang=" + language);
        assertThat(page.select(".cite a")).hasSizeGreaterThan(30);
        for (Element cite : page.select(".cite a")) {
            assertThat(page.select(cite.attr("href"))).hasSize(1);
            assertThat(cite.attr("href")).isEqualTo("#source-" + cite.text());
        }
        assertThat(page.select(".sources a[href]"))
                .allMatch(link -> link.attr("rel").contains("noopener"));
        assertThat(page.text()).doesNotContain("[^");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | 6,031 | at least €50,000,000 | 62%
        fr | 6 031 | au moins 50 000 000 € | 62 %
        ar | 6,031 | ما لا يقل عن | 62%
        """)
    void writesFiguresAsTheLanguageDoes(String language, String loans, String lent, String share) throws Exception {
        String figures = page("/practices/microstart?lang=" + language)
                .select(".figures")
                .text();
        assertThat(plain(figures)).contains(loans, lent, share);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {ages: {from: 18, to: 30}, gender: WOMEN_FIRST, groups: [NEWCOMERS]} | newcomers, women first, and aged 18 to 30
        {ages: {from: 18}, gender: ALL, groups: []}                          | aged 18 or more
        {ages: {to: 30}, languageLevel: A2}                                  | aged up to 30 and who speak the local language at level A2
        """)
    void saysForWhomItIs(String target, String words) throws Exception {
        String slug = Samples.slug("target");
        String facts = Samples.facts(slug, "For whom").replace("since, target]", "since]\ntarget: " + target);
        practices.bring(List.of(StarterFiles.sheet(facts, List.of())));
        refresh();
        assertThat(page("/practices/" + slug)
                        .select(".facts div:contains(For whom) dd")
                        .text())
                .isEqualTo(words);
    }

    @Test
    void tellsNothingKnownApart() throws Exception {
        Document page = page("/practices/extracompetenze-genova");
        assertThat(page.select(".facts div:contains(Cost a year) dd").text())
                .isEqualTo("The sources say nothing about this.");
        assertThat(page("/practices/microstart").text()).doesNotContain("The sources say nothing");
    }

    @Test
    void showsTheOriginalWhereThereIsNoTranslation() throws Exception {
        String slug = Samples.slug("untranslated");
        practices.bring(List.of(Samples.sheet(slug, "Only in English")));
        refresh();
        Document page = page("/practices/" + slug + "?lang=ar");
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.selectFirst("h1").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst("h1").attr("dir")).isEqualTo("ltr");
        assertThat(page.select(".prose p[lang=en], .prose ol[lang=en]")).hasSizeGreaterThan(3);
        assertThat(page.select(".notice").text()).contains("English");
    }

    @Test
    void showsTheLatestVersion() throws Exception {
        String slug = Samples.slug("versions");
        practices.bring(List.of(Samples.sheet(slug, "First")));
        practices.bring(List.of(Samples.sheet(slug, "Second")));
        refresh();
        Document page = page("/practices/" + slug);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Second");
        assertThat(page.text()).contains("Version 2");
    }

    @Test
    void sendsAPageOnceToAVisitorWhoKeepsIt() throws Exception {
        MockHttpServletResponse first = answer("/practices/microstart");
        assertThat(first.getHeader("Cache-Control")).contains("no-cache").doesNotContain("no-store");
        assertThat(first.getHeader("ETag")).as("weak, or it is not compressed").startsWith("W/");
        MockHttpServletResponse second = mvc.perform(
                        get("/practices/microstart").header("If-None-Match", first.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentAsByteArray()).isEmpty();
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    private void refresh() {
        library.lookNow();
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").replaceAll("[\\u200e\\u200f\\u061c]", "");
    }
}
