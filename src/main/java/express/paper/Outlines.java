package express.paper;

import com.ibm.icu.text.Bidi;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Draws a line of words with the bundled fonts at size one, upwards from the origin. For one document only. */
final class Outlines {

    record Line(Path2D path, double width) {}

    private final PaperFonts fonts;
    private final Map<Integer, List<TrueTypeFont>> opened = new HashMap<>();

    Outlines(PaperFonts fonts) {
        this.fonts = fonts;
    }

    Line line(String words, boolean rightToLeft, boolean bold) {
        List<TrueTypeFont> faces = opened.computeIfAbsent(bold ? PaperFonts.BOLD : PaperFonts.REGULAR, this::open);
        String joined = ArabicShaper.shape(words);
        String drawn = new Bidi(joined, rightToLeft ? Bidi.RTL : Bidi.LTR).writeReordered(Bidi.DO_MIRRORING);
        var path = new Path2D.Double();
        double width = 0;
        try {
            for (int letter : drawn.codePoints().toArray()) {
                width += append(path, letter, width, faces);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Line(path, width);
    }

    private List<TrueTypeFont> open(int weight) {
        return fonts.ofWeight(weight).stream().map(Outlines::open).toList();
    }

    private static TrueTypeFont open(PaperFonts.Face face) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(face.file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double append(Path2D path, int letter, double x, List<TrueTypeFont> faces) throws IOException {
        for (TrueTypeFont face : faces) {
            int glyph = face.getUnicodeCmapLookup().getGlyphId(letter);
            if (glyph != 0) {
                double unit = 1.0 / face.getUnitsPerEm();
                GlyphData outline = face.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    var place = new AffineTransform(unit, 0, 0, unit, x, 0);
                    path.append(place.createTransformedShape(outline.getPath()), false);
                }
                return face.getAdvanceWidth(glyph) * unit;
            }
        }
        return 0;
    }
}
