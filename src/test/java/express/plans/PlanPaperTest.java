package express.plans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.paper.PdfUa;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan as a mayor reads it. */
@ModuleTest
class PlanPaperTest {

    @Autowired
    Village village;

    @Autowired
    Visits visits;

    private Village.Place place;

    @BeforeEach
    void plan() throws Exception {
        place = village.place();
        visits.sent(
                place.karim(),
                place.plan() + "/summary",
                "seen",
                "0",
                "summary",
                "In a year nobody knocks at the wrong door.\nبالعربية أيضًا",
                "language",
                "en");
        visits.sent(place.karim(), place.plan() + "/objectives", "title", "One door", "why", "Four of ten are lost");
        String objective = visits.look(place.karim(), place.plan())
                .select("a[href*=/objectives/]:contains(One door)")
                .attr("href")
                .replaceFirst(".*/", "");
        for (int i = 1; i <= 12; i++) {
            String action = village.idea(place.giulia(), place, "Action " + i);
            village.write(
                    place.karim(),
                    action,
                    "title",
                    "Action " + i,
                    "objective",
                    i % 2 == 0 ? objective : "",
                    "lead",
                    place.bakery().toString(),
                    "partners",
                    place.school().toString(),
                    "due",
                    LocalDate.now().plusDays(i * 10L - 25).toString(),
                    "means",
                    "Two rooms and " + "a word ".repeat(30),
                    "indicator",
                    "Twenty people",
                    "risk",
                    "Never printed",
                    "practice",
                    "microstart");
            if (i > 1) {
                village.move(place.karim(), action, State.IDEA, State.AGREED, "");
            }
        }
        visits.sent(place.karim(), place.plan() + "/publication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void isAccessibleInEveryLanguage(String language) throws Exception {
        assertThat(PdfUa.failures(print(Viewer.VISITOR, ".pdf", language))).isEmpty();
        assertThat(PdfUa.failures(print(place.oksana(), "/draft.pdf", language)))
                .isEmpty();
    }

    @Test
    void beginsWithOnePageThatSaysItAll() throws Exception {
        List<String> pages = pages(print(Viewer.VISITOR, ".pdf", "en"));
        assertThat(pages.getFirst())
                .contains("nobody knocks at the wrong door", "It has 11 actions.", "One action is late.")
                .contains("What comes next", "Action 2", "One door", "The bakery")
                .doesNotContain("Twenty people");
        String rest = String.join("\n", pages.subList(1, pages.size()));
        assertThat(rest)
                .contains("Action 12", "By when", "With what means", "Two rooms", "Twenty people", "The school")
                .contains("Late", "Four of ten are lost", "Other actions", "Published version 1")
                .doesNotContain("Never printed", "Giulia");
        assertThat(rest).doesNotContain("Action 1 ").doesNotContain("Working version");
    }

    @Test
    void saysThatItIsStillWorkedOnWhereItIs() throws Exception {
        String draft = String.join("\n", pages(print(place.giulia(), "/draft.pdf", "en")));
        assertThat(draft).contains("Working version, not published", "It has 12 actions.", "Idea");
        visits.sent(place.karim(), place.plan() + "/publication/end");
        assertThat(visits.get(Viewer.VISITOR, place.plan() + ".pdf").getStatus())
                .isEqualTo(404);
    }

    private byte[] print(Viewer viewer, String which, String language) throws Exception {
        return visits.get(viewer, place.plan() + which + "?lang=" + language).getContentAsByteArray();
    }

    private static List<String> pages(byte[] printed) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).replaceAll("[\\s\\u00a0]+", " "));
            }
            return pages;
        }
    }
}
