package express.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.base.Viewer;
import express.ui.Screens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class LegalPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Shelf shelf;

    @BeforeEach
    @AfterEach
    void takeBack() {
        Sample.takeBack(shelf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /privacy       | en | Privacy                | Who is responsible  | 9
        /privacy       | fr | Protection des données | Qui est responsable | 9
        /privacy       | ar | الخصوصية               | من المسؤول          | 9
        /accessibility | en | Accessibility          | Compliance status   | 5
        /accessibility | fr | Accessibilité          | État de conformité  | 5
        /accessibility | ar | إتاحة الوصول           | حالة المطابقة       | 5
        /imprint       | en | Imprint                | Publisher           | 6
        /imprint       | fr | Mentions légales       | Éditeur             | 6
        /imprint       | ar | بيانات الناشر          | الناشر              | 6
        """)
    void sayWhatTheLawAsksFor(String path, String language, String title, String first, int parts) throws Exception {
        Document page = page(path + "?lang=" + language, Viewer.VISITOR);
        assertThat(page.selectFirst("h1").text()).isEqualTo(title);
        assertThat(page.selectFirst(".prose h2").text()).isEqualTo(first);
        assertThat(page.select(".prose h2")).hasSize(parts);
        assertThat(page.select(".prose [lang]"))
                .as("all in the reader's language")
                .isEmpty();
        assertThat(page.select(".footer a").eachAttr("href"))
                .contains("/privacy", "/accessibility", "/imprint")
                .doesNotContain("/retention", "/processing");
    }

    @ParameterizedTest
    @CsvSource({"en, 0", "fr, 1", "ar, 1"})
    void sayThatATranslationIsADraftOnceAndNotBesideEveryParagraph(String language, int notices) throws Exception {
        Document page = page("/privacy?lang=" + language, Viewer.VISITOR);
        assertThat(page.select(".prose .notice.warning")).hasSize(notices);
        assertThat(page.select(".prose .tag")).isEmpty();
    }

    @Test
    void goOnWithWhatModulesDeclare() throws Exception {
        Document page = page("/privacy", Viewer.VISITOR);
        assertThat(page.select("h3").eachText())
                .contains("Who wrote and translated the texts of this installation and who decided on its periods, and"
                        + " when");
        assertThat(page.select("dt:contains(" + Sample.WHAT + ") + dd").text()).isEqualTo("90 days");
    }

    @Test
    void tellTheOperatorAloneWhatIsStillToBeFilledIn() throws Exception {
        Document own = page("/imprint", Sample.operator());
        assertThat(own.select(".notice.warning h2").text()).isEqualTo("Only you can fill in 8 gaps");
        assertThat(own.select(".notice.warning li").eachText()).contains("[Name and address]");
        assertThat(own.select("a[href=/legal/imprint/text?in=en]")).hasSize(1);
        assertThat(own.select(".footer a").eachAttr("href")).contains("/retention", "/processing");

        for (Viewer other : new Viewer[] {Viewer.VISITOR, Sample.somebody()}) {
            Document page = page("/imprint", other);
            assertThat(page.select(".notice")).isEmpty();
            assertThat(page.select("a[href^=/legal]")).isEmpty();
        }
    }

    private Document page(String path, Viewer viewer) throws Exception {
        var answer = mvc.perform(get(path).requestAttr(Screens.VIEWER, viewer))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
