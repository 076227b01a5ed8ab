package express.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The six Noto files that travel inside the application, so that a paper needs no font of its machine. */
final class PaperFonts {

    static final int REGULAR = 400;
    static final int BOLD = 700;

    /** Where an OpenType file says how many tables it has, and where and how long their entries are. */
    private static final int TABLES = 4;

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    private static final int SUBSTITUTIONS = tag("GSUB");
    private static final int HIDDEN = tag("----");

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

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static Face face(String family, int weight, String name) {
        try (InputStream file = PaperFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return new Face(family, weight, withoutSubstitutions(file.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Hides the table of substitutions from PDFBox, which prepares all of them anew for every piece of a line: most of
     * the time of a long paper. Arabic letters are joined by {@link ArabicShaper}, and no language of ours needs others.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = file.getShort(TABLES);
        IntStream.range(0, tables)
                .map(table -> DIRECTORY + table * ENTRY)
                .filter(entry -> file.getInt(entry) == SUBSTITUTIONS)
                .forEach(entry -> file.putInt(entry, HIDDEN));
        return font;
    }
}
