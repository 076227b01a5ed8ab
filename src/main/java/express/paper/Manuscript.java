package express.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a template's text strictly, without doctype or entities, and takes out what has no place on paper. */
final class Manuscript {

    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> UNPRINTABLE = Set.of(
            "script", "noscript", "template", "iframe", "object", "embed", "input", "select", "textarea", "button");

    private Manuscript() {}

    static Document read(String xhtml) {
        Document document = parse(printable(xhtml));
        for (Element element : elements(document, "*")) {
            clean(element);
        }
        List<Element> bodies = elements(document, "body");
        if (bodies.size() != 1
                || !bodies.getFirst().getParentNode().getNodeName().equals("html")) {
            throw new PaperRefused("a paper is an html element with one body");
        }
        return document;
    }

    /** People paste characters that XML does not know; a line of theirs must not cost them the whole paper. */
    private static String printable(String xhtml) {
        var kept = new StringBuilder(xhtml.length());
        xhtml.codePoints().filter(Manuscript::isXmlCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isXmlCharacter(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000
                || c == '\t'
                || c == '\n'
                || c == '\r';
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXParseException wrong) {
            throw new PaperRefused("line %d, column %d: %s"
                    .formatted(wrong.getLineNumber(), wrong.getColumnNumber(), wrong.getMessage()));
        } catch (SAXException | ParserConfigurationException | IOException wrong) {
            throw new PaperRefused(wrong.toString());
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // the PDF engine descends by recursion
        factory.setAttribute("jdk.xml.maxElementDepth", "100");
        return factory;
    }

    private static void clean(Element element) {
        boolean decoration = element.getAttribute("aria-hidden").equals("true");
        if (decoration || UNPRINTABLE.contains(element.getTagName())) {
            element.getParentNode().removeChild(element);
            return;
        }
        for (String attribute : attributes(element)) {
            // the PDF engine would make a script of an onclick and an attachment of a download
            if (attribute.startsWith("on") || attribute.equals("download")) {
                element.removeAttribute(attribute);
            }
        }
        if (element.getTagName().equals("a") && !isPlainLink(element.getAttribute("href"))) {
            element.removeAttribute("href");
        }
    }

    private static boolean isPlainLink(String href) {
        int colon = href.indexOf(':');
        return href.startsWith("#")
                || colon > 0 && LINKS.contains(href.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static List<String> attributes(Element element) {
        var names = new ArrayList<String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }

    /** Whether the thing at an address comes along with the text itself. */
    static boolean carries(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("data:");
    }

    static Element first(Document document, String tag) {
        return (Element) document.getElementsByTagName(tag).item(0);
    }

    static List<Element> elements(Document document, String tag) {
        return copy(document.getElementsByTagName(tag));
    }

    static List<Element> elements(Element within, String tag) {
        return copy(within.getElementsByTagName(tag));
    }

    /** The DOM's own list changes while one works through it. */
    private static List<Element> copy(NodeList found) {
        var elements = new ArrayList<Element>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException wrong) {
            // a warning of the parser leaves the document whole
        }

        @Override
        public void error(SAXParseException wrong) throws SAXParseException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXParseException {
            throw wrong;
        }
    }
}
