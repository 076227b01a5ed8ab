package express.paper;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.regex.Pattern;

/** What the PDF engine asks for each right-to-left run: first joined letters, then, line by line, drawing order. */
final class VisualOrder implements BidiReorderer {

    /** They say in which order to draw, such as beside sums in Arabic; fonts would draw them as bars. */
    private static final Pattern MARKS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    @Override
    public String shapeText(String text) {
        return ArabicShaper.shape(text);
    }

    /**
     * Runs the whole algorithm rather than a mere reversal, because a run inside a left-to-right paragraph also holds
     * the numbers and Latin words of its phrase.
     */
    @Override
    public String reorderRTLTextToLTR(String text) {
        return MARKS.matcher(new Bidi(text, Bidi.RTL).writeReordered(Bidi.DO_MIRRORING))
                .replaceAll("");
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer2.getNFKCInstance().normalize(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
