package express.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a reader's search and clipboard get out of a paper is the text that went in. */
class PaperTextTest {

    static final List<String> LANGUAGES = Sample.LANGUAGES;

    private final Paper paper = new Paper();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void givesBackEverySentence(String language) throws Exception {
        Sample sample = Sample.in(language);
        String text = text(paper.pdf(sample.xhtml(), sample.imprint()));
        assertThat(sample.texts()).allSatisfy(sentence -> assertThat(text).contains(normal(sentence)));
    }

    @Test
    void numbersPagesInTheDigitsOfTheLanguage() throws Exception {
        assertThat(pages("en", "Page {0} of {1}")).contains("Page 1 of 3", "Page 3 of 3");
        assertThat(pages("ar", "صفحة {0} من {1}")).contains("صفحة 1 من 3", "صفحة 3 من 3");
        assertThat(pages("fa", "صفحهٔ {0} از {1}")).contains("صفحهٔ ۱ از ۳", "صفحهٔ ۳ از ۳");
        assertThat(pages("ps", "{0} مخ له {1} څخه")).contains("۲ مخ له ۳ څخه");
    }

    @Test
    void keepsMixedPhrasesInOrder() throws Exception {
        String english = "Ask «علی رضایی» (tel. +49 30 1234) on 24/11: أهلا 24 ساعة!";
        assertThat(text(paper.pdf(page("<p>" + english + "</p>"), imprint("en", ""))))
                .contains(normal(english));
        String arabic = "اسأل Anna Öberg (هاتف 030/1234) في 24.11.2026!";
        assertThat(text(paper.pdf(page("<p>" + arabic + "</p>"), imprint("ar", ""))))
                .contains(normal(arabic));
    }

    @Test
    void drawsAReplacementForLettersNoFontHas() throws Exception {
        assertThat(text(paper.pdf(page("<p>tea 茶 end</p>"), imprint("en", "")))).contains("tea \uFFFD end");
    }

    private String pages(String language, String words) throws Exception {
        String three = "<p>1</p><p class=\"new-page\">2</p><p class=\"new-page\">3</p>";
        return text(paper.pdf(page(three), imprint(language, words)));
    }

    private static String page(String body) {
        return "<html><body>" + body + "</body></html>";
    }

    private static Imprint imprint(String language, String words) {
        return new Imprint(language, "Title", "Description", Instant.EPOCH, words, "");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return normal(stripper.getText(document));
        }
    }

    private static String normal(String text) {
        return Normalizer2.getNFKCInstance().normalize(text).replaceAll("\\s+", " ");
    }
}
