package express.journeys;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on a receipt that was printed. */
public final class Paper {

    private static final Pattern BACK = Pattern.compile("/consents/[A-Za-z0-9_-]{32}");

    private Paper() {}

    public static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Where the yes is taken back; a long address is broken into lines. */
    public static String back(byte[] paper) throws IOException {
        Matcher found = BACK.matcher(text(paper).replace(" ", ""));
        if (!found.find()) {
            throw new AssertionError("no address on the paper");
        }
        return found.group();
    }
}
