package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.ChainStep;
import express.base.Viewer;
import express.boards.Part;
import express.paper.PdfUa;
import express.registration.Harbour;
import express.registration.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The report on paper. */
@ModuleTest
class ReportPaperTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    private Newsroom.Story story;
    private Harbour.Guest named;

    @BeforeEach
    void publish() throws Exception {
        story = newsroom.story();
        named = story.guests().getFirst();
        harbour.agree(named, Purpose.LIST);
        newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "No lending history & <nothing>", 6);
        newsroom.write(story, ChainStep.FINANCE, Part.OPPORTUNITY, "ضمان من الأعضاء", 6);
        newsroom.promise(story, named, "Call the bank", named.name(), null);
        newsroom.evaluate(story, 6);
        visits.sent(story.reporter(), story.path() + "/draft");
        visits.sent(
                story.reporter(),
                story.path() + "/settings",
                "first",
                "en",
                "second",
                "fr",
                "extent",
                "COFUNDED",
                "programme",
                "ERASMUS_PLUS",
                "project",
                "Project 7");
        visits.sent(
                story.reporter(),
                story.path() + "/sections/summary",
                "seen-en",
                "0",
                "words-en",
                "We met for two days.",
                "seen-fr",
                "0",
                "words-fr",
                "Nous nous sommes vus deux jours.");
        String edition = visits.look(story.reporter(), story.path() + "/draft")
                .select("input[name=edition]")
                .last()
                .val();
        visits.sent(story.reporter(), story.path() + "/publications", "edition", edition);
    }

    private byte[] print(Viewer viewer, String which, String language) throws Exception {
        return visits.get(viewer, story.path() + which + "?lang=" + language).getContentAsByteArray();
    }

    private static List<String> pages(byte[] printed) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void isAccessibleInEveryLanguage(String language) throws Exception {
        assertThat(PdfUa.failures(print(Viewer.VISITOR, ".pdf", language))).isEmpty();
    }

    @Test
    void hasACoverContentsChartsWithTheirFiguresAndBookmarks() throws Exception {
        byte[] printed = print(Viewer.VISITOR, ".pdf", "en");
        List<String> pages = pages(printed);
        assertThat(pages.getFirst())
                .contains("Report:", "Version 1", "Co-funded by the European Union", "Erasmus+", "Project 7")
                .contains("views only of the authors");
        assertThat(pages.get(1)).contains("Contents", "Participants in figures", "Evaluation");
        String rest = String.join(" ", pages.subList(1, pages.size()));
        assertThat(rest)
                .contains("We met for two days.", "7 people from 2 organisations", "No lending history & <nothing>")
                .contains("All others", "Call the bank", "6 people answered");
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem mark :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(mark.getTitle());
            }
            assertThat(marks).contains("Contents", "Participants in figures", "What comes next");
        }
    }

    @Test
    void isReadInBothLanguages() throws Exception {
        assertThat(String.join(" ", pages(print(Viewer.VISITOR, ".pdf", "fr"))))
                .contains("Nous nous sommes vus deux jours.", "Les participants en chiffres", "Cofinancé")
                .doesNotContain("We met for two days.");
        assertThat(String.join(" ", pages(print(story.reader(), "/draft.pdf", "en"))))
                .contains("Working version, not published");
    }

    @Test
    void losesANameAtOnceWhenAConsentIsTakenBack() throws Exception {
        assertThat(String.join(" ", pages(print(Viewer.VISITOR, ".pdf", "en")))).contains(named.name());
        harbour.agree(named);
        assertThat(String.join(" ", pages(print(Viewer.VISITOR, ".pdf", "en"))))
                .doesNotContain(named.name())
                .contains("a participant");
    }
}
