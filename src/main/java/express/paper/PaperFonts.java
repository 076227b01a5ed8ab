package express.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The six Noto files that travel inside the application, so that a paper needs no font of its machine. */
final class PaperFonts {

    static final int REGULAR = 400;
    static final int BOLD = 700;

    record Face(String family, int weight, byte[] file) {}

    private final List<Face> faces = List.of(
            face("Noto Sans", REGULAR, "NotoSans-Regular"),
            face("Noto Sans", BOLD, "NotoSans-Bold"),
            face("Noto Sans Arabic", REGULAR, "NotoSansArabic-Regular"),
            face("Noto Sans Arabic", BOLD, "NotoSansArabic-Bold"),
            face("Noto Sans Ethiopic", REGULAR, "NotoSansEthiopic-Regular"),
            face("Noto Sans Ethiopic", BOLD, "NotoSansEthiopic-Bold"));

    void addTo(PdfRendererBuilder builder) {
        for (Face face : faces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.file()), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
    }

    List<Face> ofWeight(int weight) {
        return faces.stream().filter(face -> face.weight() == weight).toList();
    }

    private static Face face(String family, int weight, String name) {
        try (InputStream file = PaperFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return new Face(family, weight, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
