package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class OpenDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    Practices practices;

    @Autowired
    StarterFiles starters;

    @Autowired
    Library library;

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @Test
    void givesTheCompleteRecordInAllLanguages() throws Exception {
        for (Sheet sheet : starters.read()) {
            JsonNode record = json("/api/practices/" + sheet.slug());
            assertThat(Sheets.read(record.get("practice").toString())).isEqualTo(sheet);
            assertThat(record.get("practice")).isEqualTo(JSON.readTree(Sheets.write(sheet)));
            assertThat(record.get("status").asString()).isEqualTo("FROM_PUBLIC_SOURCES");
            assertThat(record.get("page").asString()).isEqualTo("/practices/" + sheet.slug());
        }
    }

    @Test
    void listsWithTheFiltersOfThePage() throws Exception {
        JsonNode list = json("/api/practices?step=finance&country=SE&level=REGIONAL&text=ar&lang=fr");
        assertThat(list.get("total").asInt()).isEqualTo(1);
        JsonNode item = list.at("/practices/0");
        assertThat(item.get("slug").asString()).isEqualTo("mikrofonden-vast");
        assertThat(item.get("language").asString()).isEqualTo("fr");
        assertThat(item.get("languages").valueStream().map(JsonNode::asString)).containsExactly("ar", "en", "fr");
        assertThat(item.get("steps").valueStream().map(JsonNode::asString)).contains("FINANCE");
        assertThat(item.get("self").asString()).isEqualTo("/api/practices/mikrofonden-vast");
        assertThat(list.get("self").asString())
                .isEqualTo("/api/practices?step=finance&country=SE&level=REGIONAL&text=ar");
    }

    @Test
    void leadsThroughFiftyByItsLinks() throws Exception {
        practices.bring(IntStream.range(0, 50)
                .mapToObj(i -> StarterFiles.sheet(
                        Samples.facts(Samples.slug("linked"), "Linked %02d".formatted(i))
                                .replace("country: BE", "country: IS"),
                        List.of()))
                .toList());
        library.lookNow();
        List<String> titles = new ArrayList<>();
        JsonNode list = json("/api/practices?country=IS");
        while (list != null) {
            list.get("practices").forEach(item -> titles.add(item.get("title").asString()));
            assertThat(list.get("total").asInt()).isEqualTo(50);
            list = list.get("next").isNull() ? null : json(list.get("next").asString());
        }
        assertThat(titles).hasSize(50).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?step=dancing", "?country=xx", "?level=GALACTIC", "?text=!"})
    void saysAsAProblemThatItDoesNotUnderstand(String query) throws Exception {
        MockHttpServletResponse answer = answer("/api/practices" + query);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(answer.getContentAsString()).get("status").asInt())
                .isEqualTo(400);
    }

    @Test
    void sendsNothingAgainThatDidNotChange() throws Exception {
        for (String path : List.of("/api/practices/microstart", "/api/practices?country=BE", "/practices/feed.atom")) {
            String mark = answer(path).getHeader("ETag");
            assertThat(mark).isNotBlank();
            assertThat(mvc.perform(get(path).header("If-None-Match", mark))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(304);
        }
        String since = answer("/api/practices/microstart").getHeader("Last-Modified");
        assertThat(mvc.perform(get("/api/practices/microstart").header("If-Modified-Since", since))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void tellsFeedReadersWhatWasPublishedLast() throws Exception {
        String slug = Samples.slug("news");
        practices.bring(List.of(Samples.translated(slug, "The latest news")));
        library.lookNow();
        MockHttpServletResponse answer = answer("/practices/feed.atom?lang=fr");
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()))
                .getDocumentElement();
        NodeList titles = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title");
        assertThat(titles.item(0).getTextContent()).contains("Pratiques");
        assertThat(titles.item(1).getTextContent()).isEqualTo("Une école de cuisine");
        assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isBetween(11, 50);
        assertThat(feed.getElementsByTagNameNS("*", "updated").item(0).getTextContent())
                .isEqualTo(feed.getElementsByTagNameNS("*", "updated").item(1).getTextContent());
    }

    private JsonNode json(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
