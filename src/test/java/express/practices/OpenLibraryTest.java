package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class OpenLibraryTest {

    @Autowired
    MockMvc mvc;

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
    @CsvSource(quoteCharacter = '`', textBlock = """
        plain            | "plain"
        a "word", or two | "a ""word"", or two"
        =1+1             | "'=1+1"
        @SUM(A1)         | "'@SUM(A1)"
        +32              | "'+32"
        -5               | "'-5"
        5 - 3            | "5 - 3"
        """, delimiter = '|')
    void writesCellsThatNoSpreadsheetComputes(String cell, String written) throws IOException {
        var out = new StringBuilder();
        Cells.write(out, List.of(cell, ""));
        assertThat(out).hasToString(written + ",\"\"\r\n");
    }

    @Test
    void givesTheWholeLibraryAsATable() throws Exception {
        MockHttpServletResponse answer = answer("/api/practices.csv?country=BE&step=finance");

        List<List<String>> rows = rows(answer.getContentAsString());

        assertThat(answer.getHeader("Link")).isEqualTo(Licence.LINK);
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=utf-8");
        assertThat(rows).allMatch(row -> row.size() == rows.getFirst().size());
        int slug = rows.getFirst().indexOf("slug");
        int language = rows.getFirst().indexOf("language");
        assertThat(rows)
                .filteredOn(row -> row.get(slug).equals("microstart"))
                .extracting(row -> row.get(language))
                .containsExactly("ar", "en", "fr");
        assertThat(rows.get(1)).contains(Licence.ADDRESS.toString());
    }

    @Test
    void givesTheWholeLibraryAsJson() throws Exception {
        MockHttpServletResponse answer = answer("/api/practices.json?country=BE");

        JsonNode all = JsonMapper.shared().readTree(answer.getContentAsString());

        assertThat(all.get("licence").asString()).isEqualTo(Licence.ADDRESS.toString());
        assertThat(all.get("practices")).hasSize(all.get("total").asInt());
        JsonNode one =
                JsonMapper.shared().readTree(answer("/api/practices/microstart").getContentAsString());
        assertThat(all.get("practices")).contains(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/practices.csv?country=Belgium", "/api/practices.json?step=bungee"})
    void tellsAMachineThatThereIsNoSuchThing(String path) throws Exception {
        assertThat(answer(path).getStatus()).isEqualTo(400);
    }

    @Test
    void feedsWhatFitsTheSameWordsAsTheList() throws Exception {
        practices.bring(List.of(Samples.sheet(Samples.slug("fed"), "Newest of all")));
        library.lookNow();
        Document feed = feed("/practices/feed.atom?country=BE&step=mentoring");
        assertThat(feed.select("entry > title").first().text()).isEqualTo("Newest of all");
        assertThat(feed.select("feed > link[rel=self]").attr("href"))
                .endsWith("/practices/feed.atom?step=mentoring&country=BE");
        assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
                .endsWith("/practices?step=mentoring&country=BE");
        assertThat(feed.select("entry > link").eachAttr("href"))
                .noneMatch(address -> address.endsWith("/mikrofonden-vast"));
        assertThat(feed("/practices/feed.atom?country=SE")
                        .select("entry > title")
                        .eachText())
                .doesNotContain("Newest of all")
                .isNotEmpty();
    }

    @Test
    void leadsFromTheFilteredListToItsFeedAndData() throws Exception {
        Document page = Jsoup.parse(answer("/practices?country=SE").getContentAsString());
        assertThat(page.select("head link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/practices/feed.atom?country=SE");
        assertThat(page.select("main a[type=text/csv]").attr("href")).isEqualTo("/api/practices.csv?country=SE");
    }

    @Test
    void findsTheLatestWithoutSortingAll() {
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            Entry entry = Samples.entry(Samples.sheet("practice-" + number, "P" + number), number);
            entries.add(new Entry(
                    entry.id(),
                    entry.slug(),
                    number,
                    1,
                    entry.at().plusSeconds(number * 7919L % 300),
                    entry.truth(),
                    entry.card()));
        }
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparing(Entry::at)
                        .thenComparing(Entry::change)
                        .reversed())
                .limit(20)
                .toList();
        assertThat(Shelf.of(entries).listLatest(Choice.EVERYTHING, 20)).isEqualTo(sorted);
        assertThat(Shelf.of(List.of()).listLatest(Choice.EVERYTHING, 20)).isEmpty();
    }

    private Document feed(String path) throws Exception {
        return Jsoup.parse(answer(path).getContentAsString(), Parser.xmlParser());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    /** As a spreadsheet reads it. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : csv.substring(1)
                .replace("\"\"", "\u0000")
                .replaceAll("(?<=,|^)\u0000(?=,|\r)", "")
                .toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ',' || sign == '\n')) {
                rows.getLast().add(cell.toString().replace('\u0000', '"').strip());
                cell.setLength(0);
                if (sign == '\n') {
                    rows.add(new ArrayList<>());
                }
            } else {
                cell.append(sign);
            }
        }
        rows.removeLast();
        return rows;
    }
}
