package express.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import express.Budget;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PaperTest {

    static final List<String> LANGUAGES = Sample.LANGUAGES;
    private static final Instant MADE = Instant.parse("2026-11-23T10:00:00Z");

    private final Paper paper = new Paper();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isAccessibleInEveryLanguage(String language) throws Exception {
        assertThat(PdfUa.failures(print(Sample.in(language)))).isEmpty();
    }

    /** From where the page has room for all of it to where there is none for its head. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<caption>Where people came from</caption>"})
    void printsATableWhereverOnThePageItBegins(String caption) throws Exception {
        String table =
                "<table>" + caption + "<thead><tr><th scope=\"col\">Country</th><th scope=\"col\">People</th></tr>"
                        + "</thead><tbody>"
                        + "<tr><th scope=\"row\">Belgium</th><td>%s</td></tr>"
                                .formatted("9<br/>".repeat(Budget.of(2, 9)))
                                .repeat(3)
                        + "</tbody></table>";
        for (int above = 150; above < 260; above += Budget.of(3, 1)) {
            byte[] pdf = print("<div style=\"height: " + above + "mm\">Above</div>" + table);
            assertThat(PdfUa.failures(pdf)).as("%d mm", above).isEmpty();
        }
    }

    @Test
    void isCheckedByAJudgeThatCanSayNo() throws Exception {
        try (PDDocument untagged = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            untagged.addPage(new PDPage());
            untagged.save(bytes);
            assertThat(PdfUa.failures(bytes.toByteArray())).isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void rendersWithoutAWarningOfTheEngine(String language) {
        assertThat(warningsOf(() -> print(Sample.in(language)))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void embedsEveryFontItUses(String language) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(Sample.in(language)))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void givesEqualBytesForEqualText() throws Exception {
        Sample sample = Sample.in("fa");
        byte[] first = print(sample);
        assertThat(new Paper().pdf(sample.xhtml(), sample.imprint())).isEqualTo(first);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var prints = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> print(sample)))
                    .toList();
            for (var print : prints) {
                assertThat(print.get()).isEqualTo(first);
            }
        }
        assertThat(print(Sample.in("en"))).isNotEqualTo(first);
    }

    @Test
    void saysWhatItIs() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(Sample.in("ar")))) {
            var information = pdf.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo(Sample.in("ar").word("title"));
            assertThat(information.getSubject()).isEqualTo(Sample.in("ar").word("description"));
            assertThat(information.getCreationDate().toInstant()).isEqualTo(MADE);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(pdf.getVersion()).isEqualTo(1.7f);
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void readsTheCellsOfAMirroredTableFromTheRowsBeginning() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(Sample.in("ar")))) {
            assertThat(rows(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .hasSize(25)
                    .startsWith("TH TH TH", "TH TD TD")
                    .endsWith("TH TD TD");
        }
    }

    @Test
    void carriesABannerOnEveryPage() throws Exception {
        var demo = new Imprint("en", "Title", "Description", MADE, "{0}/{1}", "Demo: nothing here is real");
        byte[] pdf = paper.pdf(page("<p>1</p><p class=\"new-page\">2</p>"), demo);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("Demo: nothing here is real", -1)).hasSize(3);
        }
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    @Test
    void printsSixtyPages() throws Exception {
        String chapter = "<h1>Chapter</h1>" + "<p>Whoever wants to sell must first cook for the group. </p>".repeat(20);
        byte[] pdf = print(("<div class=\"new-page\">" + chapter + "</div>").repeat(60));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(60, 61);
        }
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    @Test
    void managesEmptyAndOddParagraphs() throws Exception {
        byte[] pdf = print("""
            <p></p><p> </p><ul></ul><h2></h2><table><tbody><tr><td></td></tr></tbody></table><p>\u00A0</p>
            <dl><dt>Word</dt><dd>Meaning</dd></dl><blockquote><p>Said</p></blockquote>
            <p dir="rtl" lang="ar">سلام</p><p>By <bdi>علی</bdi> and <b>Anna</b><br/>on <em>Monday</em></p>
            <ul><li>a<ul><li>b</li></ul></li></ul><p>%s</p>\
            """.formatted("long".repeat(200)));
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    @Test
    void takesPicturesThatComeWithTheText() throws Exception {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><rect width='9' height='9'/></svg>";
        String data = "data:image/svg+xml;base64," + base64(svg);
        assertThat(PdfUa.failures(print("<p><img alt=\"A square\" src=\"" + data + "\"/></p>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt=\"a\" src=\"file:///etc/hostname\"/>",
                "<img alt=\"a\" src=\"http://network.example/a.png\"/>",
                "<img alt=\"a\" src=\"classpath:/paper/paper.css\"/>",
                "<img alt=\"a\" src=\"jar:file:///a.jar!/b\"/>",
                "<img alt=\"a\" src=\"relative.png\"/>",
                "<p style=\"background-image: url(https://network.example/a.png)\">x</p>",
                "<svg aria-label=\"a\"><image href=\"file:///etc/hostname\"/></svg>"
            })
    void takesNothingFromOutside(String body) {
        List<String> warnings = warningsOf(() -> assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> print(body + body))
                .withMessageStartingWith("a paper takes nothing from outside")
                .withMessageContaining(addressIn(body)));
        assertThat(warnings).allSatisfy(warning -> assertThat(warning).contains("was rejected"));
    }

    @Test
    void asksNobodyHoweverOftenAnAddressIsNamed() throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/a.png";
            askingFor(address).forEach(body -> catchThrowable(() -> print(body)));
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static List<String> askingFor(String address) {
        String nested = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9'"
                + " height='9'><image width='9' height='9' xlink:href='" + address + "'/></svg>";
        return List.of(
                "<style>@import url(" + address + ");</style><link rel=\"stylesheet\" href=\"" + address
                        + "\"/><p>x</p>",
                "<img alt=\"a\" src=\"%s\"/>".formatted(address).repeat(3),
                "<p style=\"background: url(" + address + ")\">x</p>".repeat(2),
                "<img alt=\"a\" src=\"data:image/svg+xml;base64,%s\"/>".formatted(base64(nested)),
                "<svg alt=\"a\"><rect width=\"9\" height=\"9\" fill=\"url(" + address + "#a)\"/></svg>",
                "<svg alt=\"a\"><style>@import url(" + address + ");</style><rect width=\"9\" height=\"9\"/></svg>");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesADrawingThatCannotBeDrawn() {
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> print("<svg aria-label=\"a\"><rect width=\"much\" height=\"9\"/></svg>"))
                .withMessageStartingWith("a drawing cannot be drawn: ")
                .withMessageContaining("\"width\" of the element <rect>");
    }

    @Test
    void refusesAPictureWithoutWords() {
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> print("<svg width=\"10\" height=\"10\"><rect/></svg>"))
                .withMessageContaining("no words");
    }

    @Test
    void carriesNoScript() throws Exception {
        byte[] pdf = print("""
            <script>alert(1)</script><p><a href="#x" onclick="app.alert(1)">a</a><a href="javascript:b()">b</a></p>
            <p id="x"><input type="text" name="n"/>c</p>\
            """);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getDocument().getObjectsByType(COSName.JAVA_SCRIPT))
                    .isEmpty();
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }

    private static String addressIn(String body) {
        return body.replaceAll("(?s).*(?:src=\"|url\\(|href=\")([^\")]+).*", "$1");
    }

    private static List<String> warningsOf(Runnable act) {
        var warnings = new ListAppender<ILoggingEvent>();
        warnings.start();
        var log = (Logger) LoggerFactory.getLogger(Paper.class);
        log.addAppender(warnings);
        try {
            act.run();
        } finally {
            log.detachAppender(warnings);
        }
        return warnings.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private byte[] print(Sample sample) {
        return paper.pdf(sample.xhtml(), sample.imprint());
    }

    private byte[] print(String body) {
        return paper.pdf(page(body), new Imprint("en", "Title", "Description", MADE, "Page {0} of {1}", ""));
    }

    private static String page(String body) {
        return "<html><body>" + body + "</body></html>";
    }

    private static List<String> rows(PDStructureNode node) {
        List<PDStructureElement> kids = node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
        if (node instanceof PDStructureElement element
                && element.getStructureType().equals("TR")) {
            return List.of(String.join(
                    " ", kids.stream().map(PDStructureElement::getStructureType).toList()));
        }
        return kids.stream().flatMap(kid -> rows(kid).stream()).toList();
    }
}
