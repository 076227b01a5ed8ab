package express.paper;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.JustificationInfo;

/**
 * Draws Arabic-Indic digits in their Persian shapes. The PDF engine counts pages and lists in the former only; a
 * document in Persian, Dari or Pashto wants the latter (4, 5 and 6 differ).
 */
final class ExtendedDigits extends PdfBoxTextRenderer {

    private static final char ARABIC_INDIC_ZERO = '٠';
    private static final char EXTENDED_ZERO = '۰';

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        super.drawString(device, extended(text), x, y);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo justification) {
        super.drawString(device, extended(text), x, y, justification);
    }

    static String extended(String text) {
        var extended = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - ARABIC_INDIC_ZERO;
            if (digit >= 0 && digit <= 9) {
                extended.setCharAt(i, (char) (EXTENDED_ZERO + digit));
            }
        }
        return extended.toString();
    }
}
