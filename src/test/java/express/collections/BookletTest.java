package express.collections;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.paper.PdfUa;
import express.practices.Catalogue.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A collection as it comes out of the printer. */
@ModuleTest
class BookletTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private Viewer.Person lucia;
    private Item ours;
    private Item old;
    private String path;

    @BeforeEach
    void collect() throws Exception {
        var house = neighbourhood.house("House of Visits");
        lucia = world.member("Lucía", house, Role.ORGANISER);
        ours = neighbourhood.practice(house, "Ours");
        old = neighbourhood.practice(house, "Old");
        path = visits.sent(lucia, "/collections", "title", "Visit to Brussels");
        visits.sent(
                lucia,
                path + "/words",
                "title",
                "Visit to Brussels",
                "introduction",
                "Three days.\nبالعربية",
                "organisation",
                "");
        for (String slug : List.of("microstart", ours.slug(), old.slug(), "grdr-acme")) {
            visits.sent(
                    lucia,
                    "/collections/choices",
                    "practice",
                    slug,
                    "collection",
                    path.replaceFirst("^.*/", ""),
                    "note",
                    "Why " + slug.substring(0, 3));
        }
        neighbourhood.withdraw(old);
    }

    @AfterEach
    void takeBack() {
        neighbourhood.takeBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void isAccessibleInEveryLanguage(String language) throws Exception {
        assertThat(PdfUa.failures(print(language))).isEmpty();
    }

    @Test
    void hasACoverAndEachPracticeOnAPageOfItsOwn() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print("en"))) {
            List<String> pages = pages(pdf);
            assertThat(pages.getFirst())
                    .contains("Visit to Brussels", "Three days.", "3 practices", "Name them too")
                    .doesNotContain("Contents");
            assertThat(pages.get(1)).contains("Contents", "No longer to be used, therefore not printed", "Old");
            String all = String.join("\n", pages);
            assertThat(all).contains("Why mic", "Why our", "Why grd").doesNotContain("Why old");
            assertThat(all.split("Sources\\R", -1)).as("each with its sources").hasSize(4);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Visit to Brussels");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void namesInItsContentsThePageOnWhichEachBegins(String language) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(language))) {
            List<Integer> begins = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                begins.add(pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1);
            }
            assertThat(begins).hasSize(4).isSorted().doesNotHaveDuplicates().startsWith(2);
            String contents = western(pages(pdf).get(1));
            for (int page : begins.subList(1, 4)) {
                assertThat(Pattern.compile("(?m)(^|\\D)" + page + "(\\D|$)")
                                .matcher(contents)
                                .find())
                        .as(page + " in " + contents)
                        .isTrue();
            }
        }
    }

    /** The engine would push a number of two digits over the edge, where it cannot be seen but still be copied. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void keepsItsContentsWithinTheMargins(String language) throws Exception {
        List<Float> edges = new ArrayList<>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                letters.forEach(letter ->
                        edges.addAll(List.of(letter.getXDirAdj(), letter.getXDirAdj() + letter.getWidthDirAdj())));
            }
        };
        stripper.setStartPage(2);
        stripper.setEndPage(2);
        try (PDDocument pdf = Loader.loadPDF(print(language))) {
            stripper.getText(pdf);
            float margin = 20 / 25.4f * 72;
            assertThat(edges)
                    .isNotEmpty()
                    .allSatisfy(edge -> assertThat(edge)
                            .isBetween(
                                    margin - 0.5f, pdf.getPage(1).getMediaBox().getWidth() - margin + 0.5f));
        }
    }

    private static String western(String text) {
        var western = new StringBuilder();
        text.codePoints()
                .map(letter -> letter >= 0x660 && letter <= 0x669 ? letter - 0x660 + '0' : letter)
                .forEach(western::appendCodePoint);
        return western.toString();
    }

    @Test
    void hasABookmarkForEachPractice() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print("en"))) {
            List<String> names = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> names.add(item.getTitle()));
            assertThat(names).hasSize(4).contains("Contents", ours.title());
            assertThat(names.getFirst()).isEqualTo("Contents");
        }
    }

    @Test
    void saysInWhichLanguageSomethingIsPrintedThatTheReaderLacks() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print("fr"))) {
            String text = String.join(" ", pages(pdf)).replaceAll("\\s+", " ");
            assertThat(text.split("ne peut pas encore être lue dans votre langue", -1))
                    .hasSize(2);
            assertThat(text).contains("Sommaire", "English");
        }
    }

    @Test
    void isPrintedOnceUntilSomethingChanges() throws Exception {
        String mark = visits.get(lucia, path + ".pdf").getHeader("ETag");
        assertThat(mark).isNotNull();
        assertThat(visits.get(lucia, path + ".pdf").getHeader("ETag")).isEqualTo(mark);
        neighbourhood.withdraw(ours);
        assertThat(visits.get(lucia, path + ".pdf").getHeader("ETag")).isNotEqualTo(mark);
    }

    private byte[] print(String language) throws Exception {
        return visits.get(lucia, path + ".pdf?lang=" + language).getContentAsByteArray();
    }

    private static List<String> pages(PDDocument pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(pdf));
        }
        return pages;
    }
}
