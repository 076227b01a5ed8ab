package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.files.UploadRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class StrippedTest {

    @Test
    void leavesBehindWhoMadeADocumentAndWhatRuns() throws IOException {
        byte[] upload = pdf(false);
        assertThat(text(upload)).contains("Nadia Author").contains("app.alert");

        byte[] stripped = Stripped.of(upload);
        assertThat(text(stripped)).doesNotContain("Nadia Author").doesNotContain("app.alert");
        try (PDDocument document = Loader.loadPDF(stripped)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void leavesBehindWhereThePhotographsInADocumentWereTaken() throws IOException {
        byte[] upload = pdf(true);
        assertThat(text(upload)).contains("GPS 50.6326");

        byte[] stripped = Stripped.of(upload);
        assertThat(text(stripped)).doesNotContain("GPS");
        try (PDDocument document = Loader.loadPDF(stripped)) {
            var resources = document.getPage(0).getResources();
            var image =
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getStream().toByteArray()).isNotEmpty();
        }
    }

    @Test
    void keepsThePixelsOfAPhotograph() throws IOException {
        byte[] stripped = Stripped.withoutNotes(Samples.withCameraNote(Samples.picture(40, 30)));
        assertThat(text(stripped)).doesNotContain("GPS");
        assertThat(ImageIO.read(new ByteArrayInputStream(stripped)).getWidth()).isEqualTo(40);
        for (int length = 0; length < 40; length++) {
            assertThat(Stripped.withoutNotes(java.util.Arrays.copyOf(stripped, length)))
                    .hasSizeLessThanOrEqualTo(length);
        }
    }

    @Test
    void refusesWhatIsBrokenOrLocked() throws IOException {
        byte[] broken = "%PDF-1.7 and nothing more".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Stripped.of(broken))
                .isInstanceOf(UploadRefused.class)
                .hasMessage("files.refused.broken");
        byte[] locked = locked();
        assertThatThrownBy(() -> Stripped.of(locked))
                .isInstanceOf(UploadRefused.class)
                .hasMessage("files.refused.broken");
    }

    @Test
    void leavesEverythingElseToThoseWhoTellItApart() {
        byte[] words = "words".getBytes(StandardCharsets.UTF_8);
        assertThat(Stripped.of(words)).isSameAs(words);
        assertThat(Stripped.of(new byte[0])).isEmpty();
    }

    private static byte[] pdf(boolean photograph) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setAuthor("Nadia Author");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('here')"));
            if (photograph) {
                var image = JPEGFactory.createFromByteArray(document, Samples.withCameraNote(Samples.picture(40, 30)));
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(image, 0, 0);
                }
            }
            return saved(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
