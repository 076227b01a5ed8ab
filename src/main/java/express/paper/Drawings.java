package express.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prepares inline SVG. Words become outlines of the bundled fonts: left to itself the SVG library would take whatever
 * fonts the machine has, and join no Persian letters. Readers hear a drawing's description, not its labels. Sizes and
 * anchors of words are read from attributes, not from the sheet.
 */
final class Drawings {

    private static final List<String> OF_TEXT =
            List.of("x", "y", "font-size", "font-weight", "text-anchor", "direction");

    private final Outlines outlines;

    private Drawings(PaperFonts fonts) {
        this.outlines = new Outlines(fonts);
    }

    static void prepare(Document document, PaperFonts fonts) {
        var drawings = new Drawings(fonts);
        Manuscript.elements(document, "text").forEach(drawings::outline);
        Manuscript.elements(document, "svg").forEach(Drawings::prepareParts);
    }

    private void outline(Element text) {
        Element path = text.getOwnerDocument().createElement("path");
        for (int i = 0; i < text.getAttributes().getLength(); i++) {
            Node attribute = text.getAttributes().item(i);
            if (!OF_TEXT.contains(attribute.getNodeName())) {
                path.setAttribute(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        path.setAttribute("d", pathData(placed(text)));
        text.getParentNode().replaceChild(path, text);
    }

    private Path2D placed(Element text) {
        boolean rightToLeft =
                inherited(text, "direction", inherited(text, "dir", "ltr")).equals("rtl");
        boolean bold = List.of("bold", "700").contains(inherited(text, "font-weight", "normal"));
        double size = number(inherited(text, "font-size", "12"));
        Outlines.Line line = outlines.line(text.getTextContent().strip(), rightToLeft, bold);
        double before = line.width() * size * share(inherited(text, "text-anchor", "start"), rightToLeft);
        double x = number(inherited(text, "x", "0")) - before;
        line.path().transform(new AffineTransform(size, 0, 0, -size, x, number(inherited(text, "y", "0"))));
        return line.path();
    }

    /** How much of a text lies left of its anchor; the start of Arabic is on its right, as browsers have it. */
    private static double share(String anchor, boolean rightToLeft) {
        return switch (anchor) {
            case "middle" -> 0.5;
            case "end" -> rightToLeft ? 0 : 1;
            default -> rightToLeft ? 1 : 0;
        };
    }

    private static String inherited(Element from, String attribute, String otherwise) {
        for (Node node = from; node instanceof Element element; node = node.getParentNode()) {
            if (element.hasAttribute(attribute)) {
                return element.getAttribute(attribute);
            }
        }
        return otherwise;
    }

    private static double number(String length) {
        try {
            return Double.parseDouble(length.replace("px", "").strip());
        } catch (NumberFormatException wrong) {
            throw new PaperRefused("a drawing's words are measured in plain numbers, not in " + length);
        }
    }

    private static String pathData(Path2D path) {
        var data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(data, 'M', at, 2);
                case PathIterator.SEG_LINETO -> points(data, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> points(data, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> points(data, 'C', at, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void points(StringBuilder data, char command, double[] at, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            data.append(String.format(Locale.ROOT, i == 0 ? "%.2f" : " %.2f", at[i]));
        }
    }

    /** Templates write svg as HTML does, without a namespace; the SVG library draws nothing that has none. */
    private static void prepareParts(Element drawing) {
        Document document = drawing.getOwnerDocument();
        for (Element part : Manuscript.elements(drawing, "*")) {
            refuseOutside(part.getAttribute("href"));
            refuseOutside(part.getAttribute("xlink:href"));
            document.renameNode(part, "http://www.w3.org/2000/svg", part.getTagName());
        }
    }

    private static void refuseOutside(String address) {
        if (!address.isEmpty() && !address.startsWith("#") && !Manuscript.carries(address)) {
            throw new PaperRefused(PaperRefused.outside(address));
        }
    }
}
