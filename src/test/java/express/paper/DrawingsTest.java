package express.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DrawingsTest {

    private static final PaperFonts FONTS = new PaperFonts();

    @Test
    void putsOutlinesInThePlaceOfWordsAndKeepsTheirLook() {
        Element path = outlined("<text x=\"10\" y=\"20\" class=\"label\" fill=\"#47545F\">Tea</text>");
        assertThat(path.getAttribute("d")).startsWith("M");
        assertThat(path.getAttribute("class")).isEqualTo("label");
        assertThat(path.getAttribute("fill")).isEqualTo("#47545F");
        assertThat(path.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
    }

    @ParameterizedTest
    @CsvSource({
        "start, ltr, 100, 130",
        "middle, ltr, 85, 115",
        "end, ltr, 70, 100",
        "start, rtl, 70, 100",
        "end, rtl, 100, 130"
    })
    void hangsWordsOnTheirAnchor(String anchor, String direction, double from, double to) {
        Element path =
                outlined("<text x=\"100\" y=\"50\" font-size=\"10\" text-anchor=\"%s\" direction=\"%s\">HHHH</text>"
                        .formatted(anchor, direction));
        assertThat(box(path).getMinX()).isBetween(from - 1, from + 2);
        assertThat(box(path).getMaxX()).isBetween(to - 3, to + 1);
        assertThat(box(path).getMaxY()).isEqualTo(50);
    }

    @Test
    void takesSizeAndWeightFromTheGroup() {
        double thin =
                box(outlined("<g font-size=\"20\"><text>Month</text></g>")).getWidth();
        double bold = box(outlined("<g font-size=\"20\" font-weight=\"bold\"><text>Month</text></g>"))
                .getWidth();
        double small = box(outlined("<text font-size=\"10px\">Month</text>")).getWidth();
        assertThat(bold).isGreaterThan(thin);
        assertThat(thin).isBetween(small * 1.95, small * 2.05);
    }

    @Test
    void joinsAndTurnsArabicWords() {
        assertThat(outlined("<text>ماه 3</text>").getAttribute("d"))
                .isNotEqualTo(outlined("<text direction=\"rtl\">ماه 3</text>").getAttribute("d"));
        assertThat(box(outlined("<text>لا</text>")).getWidth())
                .isLessThan(box(outlined("<text>ل\u200Cا</text>")).getWidth());
    }

    @Test
    void saysWhichMeasureItCannotRead() {
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> prepared("<text font-size=\"1.2em\">Month</text>"))
                .withMessageContaining("1.2em");
    }

    @Test
    void drawsNothingForNoWords() {
        assertThat(outlined("<text> </text>").getAttribute("d")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hostname", "http://network.example/a.png", "other.svg#part"})
    void refusesPicturesFromOutside(String address) {
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> prepared("<image xlink:href=\"" + address + "\"/>"))
                .withMessageContaining(address);
        assertThatExceptionOfType(PaperRefused.class).isThrownBy(() -> prepared("<use href=\"" + address + "\"/>"));
    }

    private static Element outlined(String parts) {
        return Manuscript.first(prepared(parts), "path");
    }

    private static Document prepared(String parts) {
        Document document = Manuscript.read(
                "<html><body><svg xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + parts + "</svg></body></html>");
        Drawings.prepare(document, FONTS);
        return document;
    }

    private static Rectangle2D box(Element path) {
        double[] numbers = Arrays.stream(path.getAttribute("d").split("[MLQCZ ]+"))
                .filter(number -> !number.isBlank())
                .mapToDouble(Double::parseDouble)
                .toArray();
        var x = new DoubleSummaryStatistics();
        var y = new DoubleSummaryStatistics();
        for (int i = 0; i < numbers.length; i += 2) {
            x.accept(numbers[i]);
            y.accept(numbers[i + 1]);
        }
        return new Rectangle2D.Double(x.getMin(), y.getMin(), x.getMax() - x.getMin(), y.getMax() - y.getMin());
    }
}
