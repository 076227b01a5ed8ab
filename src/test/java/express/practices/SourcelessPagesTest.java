package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Most of what people write of their own work rests on no source. */
@ModuleTest
class SourcelessPagesTest {

    @Autowired
    Visits visits;

    @Autowired
    Practices practices;

    @Autowired
    Library library;

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @Test
    void announceNoSourcesWhereThereAreNone() throws Exception {
        String slug = Samples.slug("sourceless");
        String facts = Samples.facts(slug, "A school without sources")
                .replaceAll("(?m)^(figures|sources):\\R .*\\R", "$1: []\n")
                .replace(" [^paper]", "")
                .replace("12 people", "Many people")
                .replace("{people: people who came}", "{}");
        practices.bring(List.of(StarterFiles.sheet(facts, List.of())));
        library.lookNow();
        Document page = visits.look(Viewer.VISITOR, "/practices/" + slug);
        assertThat(page.select("article.prose h2")).hasSize(Section.values().length);
        assertThat(page.select("#sources, .sources, a[href=#sources]")).isEmpty();
        byte[] paper = visits.get(Viewer.VISITOR, "/practices/" + slug + ".pdf").getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf).lines())
                    .contains("First three steps")
                    .doesNotContain("Sources");
        }
    }
}
