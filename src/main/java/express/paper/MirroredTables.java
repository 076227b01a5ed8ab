package express.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lets the columns of a right-to-left paper begin at the right, which the PDF engine cannot: the cells of each row
 * change places before layout, and are put back in reading order in the tags afterwards. Rows must be complete.
 */
final class MirroredTables {

    private MirroredTables() {}

    static void mirror(Document document) {
        Manuscript.elements(document, "tr").forEach(row -> reverse(row, List.of("th", "td")));
        Manuscript.elements(document, "colgroup").forEach(group -> reverse(group, List.of("col")));
    }

    private static void reverse(Element parent, List<String> tags) {
        var cells = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element cell && tags.contains(cell.getTagName())) {
                cells.add(cell);
            }
        }
        cells.reversed().forEach(parent::appendChild);
    }

    static void restoreReadingOrder(PDDocument document) {
        restore(document.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void restore(PDStructureNode node) {
        List<Object> kids = node.getKids();
        if (node instanceof PDStructureElement row && row.getStructureType().equals("TR")) {
            node.setKids(kids.reversed());
        }
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                restore(element);
            }
        }
    }
}
