package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A record whose every word tries to become markup stays words everywhere. */
@ModuleTest
class HostilePracticeTest {

    private static final String EVIL = "\"'><script>alert(document)</script><img src=x onerror=alert(document)>";
    private static final String FACTS = """
        slug: SLUG
        step: MENTORING
        steps: [MENTORING]
        language: en
        country: CY
        nuts: CY
        place: EVIL
        level: LOCAL
        owner: {name: EVIL, family: CIVIL_SOCIETY, website: "https://example.org/?a=%22&b=<"}
        partners: [EVIL, EVIL]
        target: {languageLevel: EVIL, groups: [WOMEN]}
        funding: [EU]
        evidence: ANECDOTAL
        sdgs: [8]
        sdgsBy: authors
        nothingKnown: [cost, since]
        figures:
          - {id: people, value: "12", unit: EVIL, period: EVIL, source: paper}
        sources:
          - {id: paper, title: EVIL, publisher: EVIL, url: "https://example.org/a?b=1&c=2", year: 2021, read: false, language: fr}
        texts:
          title: TITLE
          summary: EVIL
          problem: [EVIL]
          objectives: [EVIL]
          process: [EVIL]
          roles: [EVIL]
          resources: [EVIL]
          conditions: [EVIL]
          results: [EVIL]
          success: [EVIL]
          obstacles: [EVIL]
          needed: [EVIL]
          adaptable: [EVIL]
          firstSteps: [EVIL, EVIL, EVIL]
          figures: {people: EVIL}
        """;

    @Autowired
    MockMvc mvc;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    private final String slug = Samples.slug("hostile");

    @BeforeEach
    void publish() {
        String quoted = "'" + EVIL.replace("'", "''") + "'";
        String facts = FACTS.replace("?a=%22&b=<", "?a=%22&b=%3C")
                .replace("SLUG", slug)
                .replace("TITLE", "'<script>alert(document)</script>\"''><b>'")
                .replace("EVIL", quoted);
        practices.bring(List.of(StarterFiles.sheet(facts, List.of())));
        library.lookNow();
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practices/SLUG?lang=en", "/practices/SLUG?lang=ar", "/practices?country=CY"})
    void staysWordsOnAPage(String path) throws Exception {
        String html = body(path.replace("SLUG", slug));
        Document page = Jsoup.parse(html);
        assertThat(html).doesNotContain("<script>alert", "<img src=x");
        assertThat(page.select("script:not([type=application/ld+json])"))
                .allMatch(script -> script.hasAttr("src") && script.data().isEmpty());
        assertThat(page.select("[onerror], img[src=x], b")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>alert(document)</script>");
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(address -> address.matches("(/|\\?|#|https?://|mailto:\\?subject=).*"));
    }

    @Test
    void showsEveryFieldAllTheSame() throws Exception {
        Document page = Jsoup.parse(body("/practices/" + slug));
        assertThat(page.select(".prose > p[lang], .prose ol[lang] > li"))
                .hasSize(Section.values().length + 2)
                .allMatch(paragraph -> paragraph.text().equals(EVIL));
    }

    @Test
    void staysWordsInWhatSearchEnginesRead() throws Exception {
        Document page = Jsoup.parse(body("/practices/" + slug));
        assertThat(SharingTest.linked(page).at("/description").asString()).isEqualTo(EVIL);
    }

    @Test
    void staysWordsInTheFeed() throws Exception {
        Document feed = Jsoup.parse(body("/practices/feed.atom"), Parser.xmlParser());
        assertThat(feed.select("script, img")).isEmpty();
        assertThat(feed.select("entry > title").eachText()).anyMatch(title -> title.contains("<script>"));
    }

    @Test
    void refusesAddressesThatABrowserWouldRun() {
        String facts = FACTS.replace("https://example.org/?a=%22&b=<", "javascript:alert(document)")
                .replace("SLUG", slug)
                .replace("TITLE", "x")
                .replace("EVIL", "x");
        assertThat(catchThrowable(() -> StarterFiles.sheet(facts, List.of())))
                .hasMessageContaining("owner has an address that is not of the web");
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
    }
}
