package express.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperFontsTest {

    static Stream<PaperFonts.Face> faces() {
        var fonts = new PaperFonts();
        return Stream.of(PaperFonts.REGULAR, PaperFonts.BOLD).flatMap(weight -> fonts.ofWeight(weight).stream());
    }

    /** A booklet of thirty practices takes four times as long with them. */
    @ParameterizedTest
    @MethodSource("faces")
    void haveNoSubstitutionsToLookFor(PaperFonts.Face face) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.file()))) {
            assertThat(font.getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
            assertThat(font.getUnicodeCmapLookup().getGlyphId(' ')).isPositive();
        }
    }
}
