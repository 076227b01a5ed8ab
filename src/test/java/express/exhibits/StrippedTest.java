package express.exhibits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.files.UploadRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

class StrippedTest {

    @Test
    void leavesBehindWhoMadeADocumentAndWhatRuns() throws IOException {
        byte[] upload = pdf(false);
        assertThat(text(upload)).contains("Nadia Author").contains("app.alert");

        byte[] stripped = Stripped.of(upload);
        assertThat(unpacked(stripped)).doesNotContain("Nadia Author").doesNotContain("app.alert");
        try (PDDocument document = Loader.loadPDF(stripped)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** Most programs write what runs into the very place where it is called, not as an object of its own. */
    @Test
    void leavesBehindWhatRunsOrHidesInsideOtherObjects() throws IOException {
        byte[] upload = annotated();
        assertThat(text(upload)).contains("app.alert", "cmd.exe", "secret.xls", "<xdp", "https://example.org/");

        String stripped = unpacked(Stripped.of(upload));
        assertThat(stripped).doesNotContain("app.alert").doesNotContain("cmd.exe");
        assertThat(stripped).doesNotContain("secret.xls").doesNotContain("<xdp");
        assertThat(stripped).as("what only leads on").contains("https://example.org/");
    }

    private static byte[] annotated() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var script = new COSDictionary();
            script.setName("S", "JavaScript");
            script.setString("JS", "app.alert('here')");
            var launch = new COSDictionary();
            launch.setName("S", "Launch");
            launch.setString("F", "cmd.exe");
            script.setItem("Next", launch);
            var link = new COSDictionary();
            link.setName("S", "URI");
            link.setString("URI", "https://example.org/");
            var annotations = new COSArray();
            annotations.add(annotation("A", script));
            annotations.add(annotation("A", link));
            var file = new COSDictionary();
            COSStream attached = document.getDocument().createCOSStream();
            try (var out = attached.createOutputStream()) {
                out.write("secret.xls".getBytes(StandardCharsets.ISO_8859_1));
            }
            file.setItem("EF", new COSDictionary());
            file.getCOSDictionary(COSName.EF).setItem("F", attached);
            annotations.add(annotation("FS", file));
            page.getCOSObject().setItem("Annots", annotations);
            var form = new COSDictionary();
            form.setString("XFA", "<xdp:xdp>");
            document.getDocumentCatalog().getCOSObject().setItem("AcroForm", form);
            return saved(document);
        }
    }

    private static COSDictionary annotation(String key, COSDictionary value) {
        var annotation = new COSDictionary();
        annotation.setDirect(true);
        value.setDirect(true);
        annotation.setName("Subtype", "Link");
        annotation.setItem(key, value);
        return annotation;
    }

    @Test
    void leavesBehindWhereAPhotographWasTakenHoweverItIsPacked() throws IOException {
        for (COSArray filters :
                List.of(filters(COSName.DCT_DECODE), filters(COSName.FLATE_DECODE, COSName.DCT_DECODE))) {
            byte[] stripped = Stripped.of(packed(filters));
            try (PDDocument document = Loader.loadPDF(stripped)) {
                var resources = document.getPage(0).getResources();
                var name = resources.getXObjectNames().iterator().next();
                PDImageXObject image = (PDImageXObject) resources.getXObject(name);
                assertThat(image.getImage().getWidth()).isEqualTo(40);
                try (var raw = image.getStream().createInputStream(List.of(COSName.DCT_DECODE.getName()))) {
                    assertThat(text(raw.readAllBytes())).doesNotContain("GPS");
                }
            }
        }
    }

    private static COSArray filters(COSName... names) {
        return new COSArray(List.of(names));
    }

    private static byte[] packed(COSArray filters) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            byte[] photograph = Samples.withCameraNote(Samples.picture(40, 30));
            var image = JPEGFactory.createFromByteArray(document, photograph);
            var packed = new ByteArrayOutputStream();
            if (filters.size() == 1) {
                packed.write(photograph);
            } else {
                try (var out = new DeflaterOutputStream(packed)) {
                    out.write(photograph);
                }
            }
            COSStream stream = image.getCOSObject();
            try (var raw = stream.createRawOutputStream()) {
                raw.write(packed.toByteArray());
            }
            stream.setItem(COSName.FILTER, filters);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0);
            }
            return saved(document);
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

    /** What lies in a document: as it is kept, its objects are packed. */
    private static String unpacked(byte[] document) throws IOException {
        try (PDDocument read = Loader.loadPDF(document)) {
            return text(saved(read));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
