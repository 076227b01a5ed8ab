package express.credentials;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** Finds what can be checked in a file: a document, a token, one of them in a PDF, or a square in a picture. */
final class Shown {

    static final int LARGEST = 5 << 20;

    private static final long MOST_PIXELS = 25_000_000;
    private static final Pattern SQUARE = Pattern.compile(".*[?&]claim=([\\w-]+).*");

    private Shown() {}

    static String in(byte[] file) {
        if (startsWith(file, "%PDF-")) {
            return inPaper(file);
        }
        if (startsWith(file, "\u0089PNG") || startsWith(file, "\u00ff\u00d8\u00ff")) {
            return inPicture(file);
        }
        return text(file);
    }

    private static boolean startsWith(byte[] file, String head) {
        return new String(file, 0, Math.min(file.length, head.length()), StandardCharsets.ISO_8859_1).equals(head);
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(file))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException noText) {
            throw new Json.Unreadable();
        }
    }

    private static String inPaper(byte[] file) {
        try (PDDocument paper = Loader.loadPDF(file)) {
            var files = new PDDocumentNameDictionary(paper.getDocumentCatalog()).getEmbeddedFiles();
            Map<String, PDComplexFileSpecification> names = files == null ? null : files.getNames();
            if (names != null) {
                for (PDComplexFileSpecification each : names.values()) {
                    if (each.getFilename() != null && each.getFilename().endsWith(".json")) {
                        try (var content = each.getEmbeddedFile().createInputStream()) {
                            return text(content.readNBytes(LARGEST));
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            // A paper that cannot be opened holds nothing.
        }
        throw new Json.Unreadable();
    }

    private static String inPicture(byte[] file) {
        BufferedImage picture = picture(file);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(light));
            return square(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText());
        } catch (ReaderException noSquare) {
            throw new Json.Unreadable();
        }
    }

    /** What stands in an address that a square leads to, whichever installation it is of. */
    static String square(String text) {
        Matcher address = SQUARE.matcher(text);
        return address.matches() ? address.group(1) : text;
    }

    /** Its size is looked at before it is unpacked. */
    private static BufferedImage picture(byte[] file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            reader.setInput(stream);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new Json.Unreadable();
            }
            return reader.read(0);
        } catch (IOException | java.util.NoSuchElementException | IllegalArgumentException broken) {
            throw new Json.Unreadable();
        }
    }
}
