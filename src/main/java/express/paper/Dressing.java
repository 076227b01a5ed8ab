package express.paper;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts around a manuscript what every paper has: head, sheet, running lines, and words for links and pictures. */
final class Dressing {

    private static final String MARKED = "data-bookmark";

    private final Document document;
    private final Imprint imprint;

    private Dressing(Document document, Imprint imprint) {
        this.document = document;
        this.imprint = imprint;
    }

    static void put(Document document, Imprint imprint, String sheet) {
        var dressing = new Dressing(document, imprint);
        dressing.head(sheet);
        dressing.runningLines();
        Manuscript.elements(document, "a").forEach(Dressing::describeLink);
        Manuscript.elements(document, "img").forEach(Dressing::describePicture);
        Manuscript.elements(document, "svg").forEach(Dressing::describePicture);
        Manuscript.elements(document, "table").forEach(dressing::leadIn);
    }

    /**
     * Goes on to the next page with a table for which there is no room. Where a table whose head is repeated comes first
     * on a page, the engine (openhtmltopdf 1.1.65) draws the head before it knows of the table, and fails.
     */
    private void leadIn(Element table) {
        table.getParentNode().insertBefore(classed("div", "table-lead"), table);
    }

    private void head(String sheet) {
        Element html = document.getDocumentElement();
        html.setAttribute("lang", imprint.language());
        html.setAttribute("dir", imprint.direction().attribute());
        Manuscript.elements(document, "head")
                .forEach(head -> head.getParentNode().removeChild(head));
        Element head = document.createElement("head");
        head.appendChild(element("title", imprint.title()));
        head.appendChild(meta("subject", imprint.description()));
        head.appendChild(meta("description", imprint.description()));
        head.appendChild(element("style", sheet));
        List<Element> marked = Manuscript.elements(document, "*").stream()
                .filter(element -> element.hasAttribute(MARKED))
                .toList();
        if (!marked.isEmpty()) {
            head.appendChild(bookmarks(marked));
        }
        html.insertBefore(head, html.getFirstChild());
    }

    /** By which a reader of a long paper gets from one part of it to another. */
    private Element bookmarks(List<Element> marked) {
        Element bookmarks = document.createElement("bookmarks");
        for (Element element : marked) {
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", element.getAttribute(MARKED));
            bookmark.setAttribute("href", "#" + element.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        return bookmarks;
    }

    private Element meta(String name, String content) {
        Element meta = document.createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        return meta;
    }

    private void runningLines() {
        Element head = classed("div", "paper-head");
        if (!imprint.banner().isBlank()) {
            head.appendChild(classed("div", "paper-banner")).setTextContent(imprint.banner());
        }
        head.appendChild(classed("div", "paper-name")).setTextContent(imprint.title());
        Element body = Manuscript.first(document, "body");
        Node first = body.getFirstChild();
        body.insertBefore(head, first);
        body.insertBefore(pageLine(), first);
    }

    /**
     * The numbers are known only while the pages are drawn; so the words around them stay and the sheet counts. The
     * engine loses its place when it counts in a right-to-left line; so that line is laid in drawing order instead.
     */
    private Element pageLine() {
        var parts = new ArrayList<Element>();
        // an ordinary space would be lost at the end of a part
        String words = imprint.pageWords().replace(' ', '\u00A0');
        int from = 0;
        for (int brace = words.indexOf('{'); brace >= 0; brace = words.indexOf('{', from)) {
            parts.add(words(words.substring(from, brace)));
            parts.add(classed("span", words.startsWith("{0}", brace) ? "paper-page" : "paper-pages"));
            from = brace + 3;
        }
        parts.add(words(words.substring(from)));
        Element foot = classed("div", "paper-foot");
        (imprint.direction().isRightToLeft() ? parts.reversed() : parts).forEach(foot::appendChild);
        return foot;
    }

    private Element words(String text) {
        Element words = element("span", text);
        words.setAttribute("dir", imprint.direction().attribute());
        return words;
    }

    /** PDF/UA wants words for every link; its own text is what a reader would hear anyway. */
    private static void describeLink(Element link) {
        if (link.getAttribute("title").isBlank()) {
            link.setAttribute("title", link.getTextContent().strip());
        }
    }

    private static void describePicture(Element picture) {
        String words = picture.getAttribute("alt");
        if (words.isBlank()) {
            words = picture.getAttribute("aria-label");
        }
        if (words.isBlank() && picture.getElementsByTagName("title").getLength() > 0) {
            words = picture.getElementsByTagName("title")
                    .item(0)
                    .getTextContent()
                    .strip();
        }
        if (words.isBlank()) {
            throw new PaperRefused("a picture has no words: give it alt, aria-label or a title, or aria-hidden");
        }
        picture.setAttribute("alt", words);
    }

    private Element classed(String tag, String name) {
        Element element = document.createElement(tag);
        element.setAttribute("class", name);
        return element;
    }

    private Element element(String tag, String text) {
        Element element = document.createElement(tag);
        element.setTextContent(text);
        return element;
    }
}
