package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ComparePagesTest {

    private static final String TWO = "/practices/compare?with=microstart&with=grdr-acme";

    @Autowired
    Visits visits;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "fr, ltr", "ar, rtl"})
    void putsTwoSideBySideInTheReadersLanguage(String language, String direction) throws Exception {
        Document page = look(TWO + "&lang=" + language);
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(page.select("thead th")).hasSize(3);
        assertThat(page.select("thead th").next().eachAttr("lang")).containsOnly(language);
        assertThat(page.select("tbody tr")).hasSizeGreaterThan(20);
        assertThat(page.select("tbody td > div").eachAttr("dir")).containsOnly(direction);
        assertThat(page.select("main").text()).doesNotContain("[^").doesNotContain("practices.");
        assertThat(page.select("tbody tr"))
                .allSatisfy(row -> assertThat(row.select("td").stream()
                                .mapToInt(cell -> cell.hasAttr("colspan") ? 2 : 1)
                                .sum())
                        .isEqualTo(2));
    }

    @Test
    void saysOfEachCellWhoseItIsWhereTheyStandBelowEachOther() throws Exception {
        Document page = look(TWO);
        Elements facts = page.select("tbody tr:has(th:contains(Since)) td.short");
        assertThat(facts.eachAttr("data-label")).hasSize(2).first().isEqualTo("1 · microStart");
        assertThat(page.select("tbody tr:has(th:contains(The problem)) td.short"))
                .isEmpty();
        assertThat(page.select("ul.ways a > .quiet-text").eachText()).containsExactly("1", "2");
    }

    @Test
    void beginsWithTheFactsAndEndsWithTheFigures() throws Exception {
        List<String> parts = look(TWO).select("tbody th").eachText();
        assertThat(parts).startsWith("Run by", "With", "Where").endsWith("Results in numbers");
        assertThat(parts.indexOf("Evidence")).isLessThan(parts.indexOf("In short"));
    }

    @Test
    void saysOnceWhatAllSay() throws Exception {
        String one = sample("One");
        String other = sample("Other");
        Document page = look("/practices/compare?with=" + one + "&with=" + other);
        assertThat(page.select("tbody td[colspan=2]")).hasSameSizeAs(page.select("tbody tr"));
        assertThat(page.select("tbody td").eachAttr("data-label")).containsOnly("All say");

        Element where = row(look(TWO), "Where");
        assertThat(where.select("td").eachText()).hasSize(2).doesNotHaveDuplicates();
        assertThat(where.select("td").eachAttr("data-label")).allMatch(label -> !label.equals("All say"));
    }

    private static Element row(Document page, String part) {
        return page.select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private String sample(String title) {
        String slug = Samples.slug(title.toLowerCase());
        practices.bring(List.of(Samples.sheet(slug, title)));
        library.lookNow();
        return slug;
    }

    @Test
    void putsAThirdBesideThemAndTakesItAwayAgain() throws Exception {
        Document three = look(TWO + "&with=hotel-giardino");
        assertThat(three.select("thead th")).hasSize(4);
        assertThat(three.select("a[href*=more]")).isEmpty();
        assertThat(three.select("ul.ways p > a").eachAttr("href")).contains(TWO);

        Document choosing = look(look(TWO).selectFirst("a[href*=more]").attr("href"));
        assertThat(choosing.select("input[type=hidden][name=with]").eachAttr("value"))
                .containsExactly("microstart", "grdr-acme");
        assertThat(choosing.select("input[type=checkbox]").eachAttr("value")).doesNotContain("microstart", "grdr-acme");
    }

    @Test
    void suggestsTheSameStepElsewhereFirst() throws Exception {
        Document page = look("/practices/compare?with=microstart");
        assertThat(page.select("h1").text()).isEqualTo("Choose what to compare with");
        List<String> suggested = page.select("input[type=checkbox]").eachAttr("value");
        assertThat(suggested).isNotEmpty().doesNotContain("microstart");
        Entry chosen = library.entry("microstart");
        assertThat(suggested.stream().map(library::entry))
                .allMatch(entry ->
                        entry.card().steps().contains(chosen.card().steps().getFirst()));
        List<Boolean> home = suggested.stream()
                .map(library::entry)
                .map(entry -> entry.card().country().equals(chosen.card().country()))
                .toList();
        assertThat(home).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://express.example/practices/grdr-acme?lang=fr#process",
                "/practices/grdr-acme/versions/1",
                " grdr-acme ",
            })
    void takesTheAddressThatSomebodyPastes(String typed) throws Exception {
        String encoded = typed.replace(" ", "%20")
                .replace("?", "%3F")
                .replace("#", "%23")
                .replace("=", "%3D");
        assertThat(look("/practices/compare?with=microstart&with=" + encoded).select("thead th"))
                .hasSize(3);
    }

    @Test
    void passesOverWhatNobodyKnowsAndWhatIsOneTooMany() throws Exception {
        Document unknown = look(TWO + "&with=no-such&with=%3Cscript%3E");
        assertThat(unknown.select("thead th")).hasSize(3);
        assertThat(unknown.select(".notice.warning").text()).contains("not in the library");
        Document four = look(TWO + "&with=hotel-giardino&with=mikrofonden-vast");
        assertThat(four.select("thead th")).hasSize(4);
        assertThat(four.select(".notice.warning").text()).contains("Only 3 practices fit");
        assertThat(look("/practices/compare?with=no-such").select("h1").text())
                .isEqualTo("Choose what to compare with");
        assertThat(look("/practices/compare").select("h1").text()).isEqualTo("Choose what to compare with");
    }

    @Test
    void comparesNothingWithItself() throws Exception {
        Document page = look("/practices/compare?with=microstart&with=microstart");
        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("input[type=hidden][name=with]")).hasSize(1);
    }

    @Test
    void saysThatOneIsNoLongerToBeUsed() throws Exception {
        String slug = sample("Old");
        practices.withdraw(library.entry(slug).id());
        library.lookNow();
        Document page = look("/practices/compare?with=microstart&with=" + slug);
        assertThat(page.select("thead th")).hasSize(3);
        assertThat(page.select("ul.ways .tag").eachText()).containsExactly("No longer to be used");
    }

    @Test
    void isAnotherPageOnceOneOfThemIsAnother() throws Exception {
        String slug = sample("Before");
        String address = "/practices/compare?with=microstart&with=" + slug;
        String mark = visits.get(Viewer.VISITOR, address).getHeader("ETag");
        assertThat(visits.get(Viewer.VISITOR, address).getHeader("ETag")).isEqualTo(mark);
        practices.bring(List.of(Samples.sheet(slug, "After")));
        library.lookNow();
        assertThat(visits.get(Viewer.VISITOR, address).getHeader("ETag")).isNotEqualTo(mark);
        assertThat(look(address).select("thead").text()).contains("After").doesNotContain("Before");
    }

    @Test
    void isFoundFromThePractice() throws Exception {
        assertThat(look("/practices/microstart").select("a[href='/practices/compare?with=microstart']"))
                .hasSize(1);
    }

    private Document look(String path) throws Exception {
        return visits.look(Viewer.VISITOR, path);
    }
}
