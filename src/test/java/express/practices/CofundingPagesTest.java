package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.paper.PdfUa;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A practice that names the support of the European Union, wherever one reads it. */
@ModuleTest
class CofundingPagesTest {

    private static final String EMBLEM = ".glance svg.emblem[role=img]";

    @Autowired
    Visits visits;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    private final String slug = Samples.slug("supported");
    private final String path = PracticePages.PATH + "/" + slug;

    @BeforeEach
    void bring() {
        practices.bring(List.of(Samples.translated(slug, "A supported school")));
        bringSupported();
    }

    private void bringSupported() {
        String facts = Samples.facts(slug, "A supported school").replace("funding: [EU]", CofundingTest.SUPPORTED);
        practices.bring(List.of(StarterFiles.sheet(facts, List.of(Samples.FRENCH))));
        library.lookNow();
    }

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Emblem of the European Union   | Co-funded by the European Union    | European Social Fund (ESF) and
        fr | Emblème de l’Union européenne  | Cofinancé par l’Union européenne   | Fonds social européen (FSE) et
        ar | شعار الاتحاد الأوروبي          | بتمويل مشترك من الاتحاد الأوروبي   | الصندوق الاجتماعي الأوروبي (ESF)
        """)
    void showsTheEmblemBesideTheWholeStatement(String language, String emblem, String statement, String programmes)
            throws Exception {
        Document page = look(path + "?lang=" + language);
        assertThat(page.select(EMBLEM).attr("aria-label")).isEqualTo(emblem);
        assertThat(page.select(".cofunding .statement").text()).isEqualTo(statement);
        assertThat(page.select(".cofunding").text()).contains(programmes, "Open Doors, 2021-1-BE02");
        Element disclaimer = page.selectFirst(".cofunding [dir=ltr]:contains(Views are those of the authors)");
        assertThat(disclaimer.attr("lang")).as("word for word").isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Emblem of the European Union, Co-funded by the European Union",
        "fr, Emblème de l’Union européenne, Cofinancé par l’Union européenne",
        "ar, شعار الاتحاد الأوروبي, "
    })
    void printsItOnAPaperThatAllCanRead(String language, String emblem, String statement) throws Exception {
        byte[] paper =
                visits.get(Viewer.VISITOR, path + ".pdf?lang=" + language).getContentAsByteArray();
        assertThat(PdfUa.failures(paper)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .contains(emblem);
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf)).contains(statement == null ? "Open Doors" : statement);
        }
    }

    private static List<String> alternatives(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    found.add(element.getAlternateDescription());
                }
                found.addAll(alternatives(element));
            }
        }
        return found;
    }

    @Test
    void comesToWhoeverHasThePracticeAlreadyAsANewVersionAndOnce() throws Exception {
        bringSupported();
        assertThat(look(path + "/versions").select("ol.ways strong").eachText())
                .containsExactly("Version 2", "Version 1");
        assertThat(look(path + "/changes").select("section h2").eachText())
                .containsExactly("Support of the European Union");
        assertThat(look(path + "/changes").select("section").text())
                .contains("Co-funded by the European Union", "Open Doors");
        assertThat(look(path + "/versions/1").select(".cofunding")).isEmpty();
    }

    @Test
    void isToldToThoseWhoCompareAndToMachines() throws Exception {
        Document compared = look("/practices/compare?with=grdr-acme&with=" + slug);
        assertThat(compared.select("tr:contains(Support of the European Union) td")
                        .last()
                        .text())
                .startsWith("Co-funded by the European Union · European Social Fund (ESF)");
        JsonNode said = JsonMapper.shared()
                .readTree(visits.get(Viewer.VISITOR, "/api/practices/" + slug).getContentAsString());
        assertThat(said.at("/practice/cofunding/extent").asString()).isEqualTo("COFUNDED");
        String table = visits.get(Viewer.VISITOR, "/api/practices.csv?country=BE&step=mentoring")
                .getContentAsString();
        assertThat(table).contains("\"funding\",\"cofunding\",\"evidence\"").contains("""
            "EU","COFUNDED
            ESF
            ERASMUS_PLUS
            Open Doors, 2021-1-BE02
            Views are those of the authors.","ANECDOTAL\"\
            """);
    }

    @Test
    void isNamedOfTheStartersOnlyWhereTheirSourcesDo() throws Exception {
        for (Sheet starter : new StarterFiles().read()) {
            boolean named = starter.owner().name().equals("Le Monde des Possibles");
            Document page = look(PracticePages.PATH + "/" + starter.slug());
            assertThat(page.select(EMBLEM)).as(starter.slug()).hasSize(named ? 1 : 0);
            if (named) {
                assertThat(page.select(".cofunding").text())
                        .contains("European Social Fund (ESF)", "Asylum, Migration and Integration Fund (AMIF)")
                        .endsWith("Its sources say so. The European Union has not seen this record.");
                assertThat(page.select("article.prose").text())
                        .containsIgnoringCase("Social Fund")
                        .contains("asylum, migration and integration");
            }
        }
    }

    private Document look(String address) throws Exception {
        return visits.look(Viewer.VISITOR, address);
    }
}
