package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sources and figures, as those who write add, change and remove them. */
@ModuleTest
class EvidencePagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202E &amp; \u0000";

    @Autowired
    World world;

    @Autowired
    WritingDesk desk;

    private OrganisationId house;
    private Viewer nadia;
    private Draft draft;
    private String sources;
    private String figures;

    @BeforeEach
    void begin() {
        house = desk.house();
        nadia = world.member("Nadia", house, Role.EDITOR);
        draft = desk.draft(nadia, house);
        sources = draft.path() + "/sources";
        figures = draft.path() + "/figures";
    }

    @Test
    void areAddedChangedAndRemoved() throws Exception {
        assertThat(addSource("title", "Annual report").getStatus()).isEqualTo(303);
        assertThat(desk.look(nadia, sources).select("ol li").text()).contains("Annual report", "[1]", "House", "2024");
        String source = first(sources);

        assertThat(addFigure("value", "12,5").getStatus()).isEqualTo(303);
        assertThat(desk.look(nadia, figures).select("ol li").text()).contains("People", "12.5", "2024");
        String figure = first(figures);
        assertThat(desk.look(nadia, figure).select("#value").val()).isEqualTo("12.5");
        send(figure, figure(Map.of("value", "13", "qualifier", "ABOUT")));
        assertThat(desk.look(nadia, figure)
                        .select("#qualifier option[selected]")
                        .val())
                .isEqualTo("ABOUT");

        send(source, source(Map.of("title", "Annual report, second edition", "read", "true")));
        assertThat(desk.look(nadia, source).select("#title").val()).isEqualTo("Annual report, second edition");
        assertThat(desk.look(nadia, source).select("#read-true").hasAttr("checked"))
                .isTrue();

        assertThat(send(figure + "/removal", Map.of()).getRedirectedUrl()).isEqualTo(figures);
        assertThat(send(source + "/removal", Map.of()).getRedirectedUrl()).isEqualTo(sources);
        assertThat(desk.look(nadia, sources).select("ol")).isEmpty();
        assertThat(desk.look(nadia, figures).select(".empty")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "title, ''",
        "publisher, ' '",
        "url, javascript:alert(1)",
        "url, ''",
        "url, https://a b.org",
        "year, 99",
        "year, 2O24",
        "year, ''",
        "language, ''",
        "language, klingon"
    })
    void keepsWhatWasTypedOfASourceAndSaysWhatIsWrong(String field, String typed) throws Exception {
        MockHttpServletResponse answer = addSource(field, typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#" + field + "-error")).hasSize(1);
        if (!field.equals("language")) {
            assertThat(page.select("#" + field).val().strip()).isEqualTo(typed.strip());
        }
        assertThat(page.select(field.equals("title") ? "#publisher" : "#title").val())
                .isEqualTo(field.equals("title") ? "House" : "Report");
        assertThat(desk.look(nadia, sources).select("ol")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "label, ''",
        "value, -1",
        "value, '1,250'",
        "value, many",
        "value, 9999999999999999",
        "unit, ''",
        "unit, XYZ",
        "period, ''",
        "qualifier, EXACTLY",
        "source, ''",
        "source, ------------------------------------",
        "source, 00000000-0000-0000-0000-000000000000"
    })
    void keepsWhatWasTypedOfAFigureAndSaysWhatIsWrong(String field, String typed) throws Exception {
        addSource("title", "Report");
        MockHttpServletResponse answer = addFigure(field, typed);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#" + field + "-error")).hasSize(1);
        assertThat(page.select(field.equals("label") ? "#value" : "#label").val())
                .isEqualTo(field.equals("label") ? "12" : "People");
        assertThat(desk.look(nadia, figures).select("ol")).isEmpty();
    }

    @Test
    void takesDigitsAndSignsAsTheyAreWritten() throws Exception {
        addSource("year", "٢٠٢٣");
        assertThat(desk.look(nadia, first(sources)).select("#year").val()).isEqualTo("2023");
        send(figures, figure(Map.of("value", "١٢٫٥", "unit", "٪", "period", "٢٠٢٤")));
        assertThat(desk.look(nadia, figures).select("ol li").text()).contains("12.5%", "2024");
        send(first(figures), figure(Map.of("value", "1250", "unit", "€")));
        assertThat(desk.look(nadia, figures).select("ol li").text()).contains("€1,250");
    }

    @Test
    void showsScriptsAsTheLettersTheyAre() throws Exception {
        send(sources, source(Map.of("title", HOSTILE, "publisher", HOSTILE)));
        send(figures, figure(Map.of("label", HOSTILE, "period", "<b>2024</b>")));
        for (String path : List.of(sources, figures, first(sources), first(figures), draft.path(Part.WAY))) {
            Document page = desk.look(nadia, path);
            assertThat(page.select("script:not([src])")).as(path).isEmpty();
            assertThat(page.select("main b")).as(path).isEmpty();
        }
        assertThat(desk.look(nadia, sources).select("ol li bdi").first().text()).startsWith("<script>");
    }

    @Test
    void keepsASourceThatIsNeededAndSaysWhy() throws Exception {
        addSource("title", "Report");
        addFigure("value", "12");
        MockHttpServletResponse answer = send(first(sources) + "/removal", Map.of());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("A figure rests on this source");

        send(first(figures) + "/removal", Map.of());
        prose(Part.RESULTS, "results", "In 2024, 12 people began [1].");
        answer = send(first(sources) + "/removal", Map.of());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("A paragraph cites this source");
        assertThat(desk.look(nadia, sources).select("ol li")).hasSize(1);
    }

    @Test
    void answersThatItIsGoneWhenSomebodyElseRemovedIt() throws Exception {
        addSource("title", "Report");
        String source = first(sources);
        send(source + "/removal", Map.of());
        assertThat(send(source, source(Map.of("title", "Mine"))).getStatus()).isEqualTo(404);
        assertThat(send(source + "/removal", Map.of()).getStatus()).isEqualTo(404);
        assertThat(desk.status(nadia, source)).isEqualTo(404);
        assertThat(addFigure("value", "12").getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"colleague, 403", "stranger, 404"})
    void isForEditorsOnly(String who, int status) throws Exception {
        addSource("title", "Report");
        addFigure("value", "12");
        String source = first(sources);
        String figure = first(figures);
        Viewer viewer = who.equals("colleague")
                ? world.member("Jonas", house, Role.ADVISER)
                : world.member("Sami", desk.house(), Role.EDITOR);
        for (String path : List.of(sources, figures, source, figure)) {
            assertThat(desk.status(viewer, path)).as(path).isEqualTo(status);
            assertThat(desk.send(viewer, new Document(""), path).getStatus())
                    .as(path)
                    .isEqualTo(status);
        }
        assertThat(desk.send(viewer, new Document(""), source + "/removal").getStatus())
                .isEqualTo(status);
        assertThat(desk.look(nadia, sources).select("ol li")).hasSize(1);
    }

    @Test
    void areNotFoundWhereTheAddressIsMistyped() throws Exception {
        for (String path : List.of("/writing/x", "/writing/x/name", "/writing/x/sources", "/writing/x/preview")) {
            assertThat(desk.status(nadia, path)).as(path).isEqualTo(404);
        }
        assertThat(desk.status(nadia, sources + "/x")).isEqualTo(404);
        assertThat(desk.status(nadia, figures + "/x")).isEqualTo(404);
    }

    private MockHttpServletResponse addSource(String field, String typed) throws Exception {
        return send(sources, source(Map.of(field, typed)));
    }

    private MockHttpServletResponse addFigure(String field, String typed) throws Exception {
        return send(figures, figure(Map.of(field, typed)));
    }

    private static Map<String, String> source(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "title", "Report", "publisher", "House", "url", "www.example.org", "year", "2024", "language", "fr"));
        fields.putAll(other);
        return fields;
    }

    private Map<String, String> figure(Map<String, String> other) throws Exception {
        String source = desk.look(nadia, figures).select("#source option").val();
        Map<String, String> fields = new HashMap<>(
                Map.of("label", "People", "value", "12", "unit", "people", "period", "2024", "source", source));
        fields.putAll(other);
        return fields;
    }

    private MockHttpServletResponse send(String path, Map<String, String> fields) throws Exception {
        String[] posted = fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
        return desk.send(nadia, new Document(""), path, posted);
    }

    private void prose(Part part, String... fields) throws Exception {
        desk.send(nadia, desk.look(nadia, draft.path(part)), draft.path(part), fields);
    }

    private String first(String list) throws Exception {
        return desk.look(nadia, list).select("ol li a").first().attr("href");
    }
}
