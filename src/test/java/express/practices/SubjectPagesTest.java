package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a practice is about, wherever one reads it. */
@ModuleTest
class SubjectPagesTest {

    @Autowired
    Visits visits;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    private final String slug = Samples.slug("subjects");
    private final String path = PracticePages.PATH + "/" + slug;

    @BeforeEach
    void bring() {
        practices.bring(List.of(Samples.translated(slug, "A school with subjects")));
        String facts = Samples.facts(slug, "A school with subjects")
                .replace("sdgsBy: authors", "sdgsBy: authors\nsubjects: [microcredit, no-such-thing, mentoring]");
        practices.bring(List.of(StarterFiles.sheet(facts, List.of(Samples.FRENCH))));
        library.lookNow();
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Subjects, microcredit, mentoring, /search?q=microcredit",
        "fr, Sujets, microcrédit, mentorat, /search?q=microcr%C3%A9dit",
        "ar, المواضيع, قرض صغير, إرشاد, /search?q=%D9%82%D8%B1%D8%B6%20%D8%B5%D8%BA%D9%8A%D8%B1"
    })
    void leadToAllThatIsAboutTheSame(String language, String name, String first, String second, String search)
            throws Exception {
        Document page = look(path + "?lang=" + language);
        assertThat(page.select("ul.subjects").attr("aria-label")).isEqualTo(name);
        assertThat(page.select("ul.subjects a").eachText()).containsExactly(first, second);
        assertThat(page.select("ul.subjects a").first().attr("href")).isEqualTo(search);
        assertThat(page.select("ul.subjects a").eachAttr("lang")).containsOnly(language);
    }

    @Test
    void areNotMissedWhereNobodyNamedAny() throws Exception {
        assertThat(look(path + "/versions/1").select(".subjects")).isEmpty();
        assertThat(look(path + "/versions/2").select(".subjects a")).hasSize(2);
    }

    @Test
    void areAChangeOfThePractice() throws Exception {
        assertThat(look(path + "/changes").select("section h2").eachText()).containsExactly("Subjects");
        assertThat(look(path + "/changes").select("section").text()).contains("microcredit and mentoring");
        Document compared = look("/practices/compare?with=grdr-acme&with=" + slug);
        assertThat(compared.select("tr:contains(Subjects) td").last().text()).isEqualTo("microcredit and mentoring");
    }

    @Test
    void areToldToMachines() throws Exception {
        assertThat(read("/api/practices/" + slug).at("/practice/subjects/1").asString())
                .isEqualTo("no-such-thing");
        assertThat(text("/api/practices.csv?country=BE&step=mentoring"))
                .contains("\"sdgs\",\"subjects\",\"figures\"")
                .contains("\"8\",\"microcredit\nno-such-thing\nmentoring\",\"people");
        JsonNode linked = SharingTest.linked(look(path + "?lang=fr"));
        assertThat(linked.at("/keywords").valueStream().map(JsonNode::asString))
                .containsExactly("microcrédit", "mentorat");
        assertThat(linked.at("/about")
                        .valueStream()
                        .map(about -> about.path("url").asString("")))
                .contains("http://localhost:8080/glossary/microcredit");
        Document feed = Jsoup.parse(text("/practices/feed.atom?lang=en"), Parser.xmlParser());
        assertThat(feed.select("entry:has(link[href$=" + slug + "]) category").eachAttr("term"))
                .containsExactly("mentoring", "microcredit", "mentoring");
        assertThat(feed.select("category[term=microcredit]").first().attr("label"))
                .isEqualTo("microcredit");
        assertThat(feed.select("category[term=microcredit]").first().attr("scheme"))
                .isEqualTo("http://localhost:8080/glossary");
    }

    @Test
    void standOnPaper() throws Exception {
        byte[] paper = visits.get(Viewer.VISITOR, path + ".pdf?lang=en").getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("microcredit and mentoring");
        }
    }

    private Document look(String address) throws Exception {
        return visits.look(Viewer.VISITOR, address);
    }

    private String text(String address) throws Exception {
        return visits.get(Viewer.VISITOR, address).getContentAsString();
    }

    private JsonNode read(String address) throws Exception {
        return JsonMapper.shared().readTree(text(address));
    }
}
