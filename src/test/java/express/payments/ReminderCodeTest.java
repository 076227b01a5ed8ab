package express.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import express.ModuleTest;
import express.Visits;
import express.loans.Lending;
import express.loans.Lending.Lent;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reminder as it comes out of a printer, held before the camera of a telephone. */
@ModuleTest
class ReminderCodeTest {

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    House house;

    private static String seen(PDDocument paper) throws Exception {
        BufferedImage page = new PDFRenderer(paper).renderImageWithDPI(0, 150);
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** Field by field as the guideline of the European Payments Council has them (EPC069-12, version 2). */
    @Test
    void tellsABankAllThatIsNeededToPayWhatIsMissing() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        byte[] printed = visits.get(it.officer(), house.path(it) + "/loans/" + it.id() + "/reminder.pdf")
                .getContentAsByteArray();
        try (PDDocument paper = Loader.loadPDF(printed)) {
            List<String> fields = Arrays.asList(seen(paper).split("\n", -1));
            assertThat(fields).hasSize(10);
            assertThat(fields.subList(0, 4)).containsExactly("BCD", "002", "1", "SCT");
            assertThat(fields.get(4))
                    .as("a bank, which nobody needs in the payment area")
                    .isEmpty();
            assertThat(fields.get(5)).isEqualTo("Credit Test");
            assertThat(fields.get(6)).isEqualTo(Camt.IBAN).matches(Iban::isValid);
            assertThat(fields.get(7)).matches("EUR\\d{1,9}\\.\\d{2}");
            assertThat(fields.get(8)).as("a purpose").isEmpty();
            assertThat(fields.get(9))
                    .isEqualTo(Reference.of(lending.number(it)))
                    .matches(Reference::isValid);
            long missing =
                    new BigDecimal(fields.get(7).substring(3)).movePointRight(2).longValueExact();
            assertThat(missing).isPositive().isEqualTo(lending.missing(it));
            String words = new PDFTextStripper().getText(paper).replaceAll("[\\s\u00a0]", "");
            assertThat(words).contains(fields.get(6), fields.get(9));
        }
    }

    /** What is printed is what a payment says when it comes in. */
    @Test
    void comesBackOnTheStatementOfTheBank() throws Exception {
        Lent it = house.with(lending.paidOut(70));
        byte[] printed = visits.get(it.officer(), house.path(it) + "/loans/" + it.id() + "/reminder.pdf")
                .getContentAsByteArray();
        try (PDDocument paper = Loader.loadPDF(printed)) {
            String[] fields = seen(paper).split("\n", -1);
            house.bring(
                    it,
                    new Camt()
                            .on(lending.today())
                            .credit(fields[7].substring(3), "Anybody", fields[9])
                            .bytes());
        }
        assertThat(lending.repaid(it)).hasSize(1);
        assertThat(lending.missing(it)).isZero();
    }
}
