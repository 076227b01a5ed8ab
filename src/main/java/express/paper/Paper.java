package express.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.LogMessageId.LogMessageId0Param;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Makes a tagged PDF (PDF/UA-1) of a template's XHTML, in any language of Express, with nothing fetched from outside:
 * pictures are inline SVG or {@code data:} addresses. Equal text and imprint give equal bytes.
 */
@Component
public final class Paper {

    static {
        XRLog.setLoggerImpl(new EngineLog());
    }

    private final PaperStyle style = new PaperStyle(PaperTokens.light());
    private final PaperFonts fonts = new PaperFonts();
    private final FSDefaultCacheStore measures = new FSDefaultCacheStore();

    public byte[] pdf(String xhtml, Imprint imprint) {
        Document document = Manuscript.read(xhtml);
        Dressing.put(document, imprint, style.sheet(imprint));
        Drawings.prepare(document, fonts);
        if (imprint.direction().isRightToLeft()) {
            MirroredTables.mirror(document);
        }
        try {
            return render(document, imprint, xhtml.hashCode());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private byte[] render(Document document, Imprint imprint, long id) throws IOException {
        Set<String> wrong = new TreeSet<>();
        try (PdfBoxRenderer renderer = builder(document, imprint, wrong).buildPdfRenderer()) {
            if (imprint.countsInExtendedDigits()) {
                renderer.getSharedContext().setTextRenderer(new ExtendedDigits());
            }
            PDDocument pdf = renderer.createPDFKeepOpen();
            if (!wrong.isEmpty()) {
                throw new PaperRefused(String.join("; ", wrong));
            }
            return finish(pdf, imprint, id);
        }
    }

    private PdfRendererBuilder builder(Document document, Imprint imprint, Set<String> wrong) {
        var builder = new PdfRendererBuilder();
        fonts.addTo(builder);
        builder.withW3cDocument(document, null);
        builder.usePdfVersion(1.7f).usePdfUaAccessibility(true).withProducer("Express");
        builder.useUnicodeBidiSplitter(DirectionRuns::new).useUnicodeBidiReorderer(new VisualOrder());
        builder.defaultTextDirection(imprint.direction().isRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, measures);
        builder.useReplacementText("\uFFFD");
        builder.useSVGDrawer(new BatikSVGDrawer());
        refuseGaps(builder, wrong);
        return builder;
    }

    /** The engine goes on without what it may not fetch or cannot draw; a paper with a gap must not go out. */
    private static void refuseGaps(PdfRendererBuilder builder, Set<String> wrong) {
        builder.useUriResolver((base, uri) -> isCarried(uri, wrong) ? uri : null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> isCarried(uri, wrong), moment);
        }
        builder.withDiagnosticConsumer(diagnostic -> {
            if (diagnostic.getLogMessageId() == LogMessageId0Param.EXCEPTION_SVG_COULD_NOT_DRAW) {
                String[] report = diagnostic.getError().getMessage().split("\n");
                wrong.add("a drawing cannot be drawn: " + report[report.length - 1]);
            }
        });
    }

    private static boolean isCarried(String uri, Set<String> wrong) {
        boolean carried = Manuscript.carries(uri);
        if (!carried) {
            wrong.add(PaperRefused.outside(uri));
        }
        return carried;
    }

    private static byte[] finish(PDDocument pdf, Imprint imprint, long id) throws IOException {
        if (imprint.direction().isRightToLeft()) {
            MirroredTables.restoreReadingOrder(pdf);
        }
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        made.setTimeInMillis(imprint.made().toEpochMilli());
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(made);
        information.setModificationDate(made);
        pdf.setDocumentId(id);
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
