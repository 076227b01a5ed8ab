package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class PracticeDataTest {

    @Autowired
    MockMvc mvc;

    @Test
    void givesTheWholeRecordInAllItsLanguages() throws Exception {
        JsonNode record = json("/api/practices/microstart");

        assertThat(record.path("practice").path("texts").propertyNames()).containsExactlyInAnyOrder("en", "fr", "ar");
        assertThat(record.path("practice").path("figures").size()).isEqualTo(11);
        assertThat(record.path("status").asString()).isEqualTo("FROM_PUBLIC_SOURCES");
        assertThat(Sheets.read(record.path("practice").toString()).slug()).isEqualTo("microstart");
    }

    @Test
    void answersAProblemToWhatDoesNotExistOrCannotBe() throws Exception {
        assertThat(get("/api/practices/nothing").getStatus()).isEqualTo(404);
        assertThat(get("/api/practices/nothing").getContentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void printsEachPracticeAsAPaper(String language) throws Exception {
        MockHttpServletResponse answer = get("/practices/hotel-giardino.pdf?lang=" + language);

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var paper = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(new PDFTextStripper().getText(paper)).contains("K-Pax");
        }
    }

    private JsonNode json(String address) throws Exception {
        MockHttpServletResponse answer = get(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }
}
