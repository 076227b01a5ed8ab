package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    void sendsNothingAgainThatDidNotChange() throws Exception {
        for (String path : List.of("/api/practices/microstart", "/practices/feed.atom")) {
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
