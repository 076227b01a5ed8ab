package express.payments;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through a message of a bank without keeping it, and trusts nothing in it: no document type, no entity, no end. */
final class BankFile {

    private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:";
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 30;

    /** Hears what is in it. */
    interface Reader {

        /** @param path from the root, the names of elements joined by strokes */
        void begin(String path, XMLStreamReader at);

        void end(String path, String text);
    }

    private static final XMLInputFactory FACTORY = factory();

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> paths = new ArrayDeque<>();

    private BankFile() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing from outside");
        });
        return factory;
    }

    /** @param kind how the name of the message begins, such as {@code camt.053.} */
    static void read(InputStream content, String kind, Reader reader) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
            try {
                new BankFile().walk(xml, kind, reader);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new Refused("payments.fault.broken");
        }
    }

    /** Whether it begins like such a message. */
    static boolean isKind(InputStream content, String kind) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
            try {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        return String.valueOf(xml.getNamespaceURI()).startsWith(SPACE + kind);
                    }
                }
                return false;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new Refused("payments.fault.broken");
        }
    }

    private void walk(XMLStreamReader xml, String kind, Reader reader) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused("payments.fault.dtd");
                case XMLStreamConstants.START_ELEMENT -> begin(xml, kind, reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> add(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    reader.end(paths.pop(), text.toString().strip());
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml, String kind, Reader reader) {
        if (paths.isEmpty()) {
            String space = String.valueOf(xml.getNamespaceURI());
            if (!space.startsWith(SPACE + kind)) {
                throw new Refused("payments.fault.kind");
            }
        }
        if (paths.size() == DEEPEST) {
            throw new Refused("payments.fault.broken");
        }
        String path = paths.isEmpty() ? xml.getLocalName() : paths.peek() + "/" + xml.getLocalName();
        paths.push(path);
        text.setLength(0);
        reader.begin(path, xml);
    }

    private void add(String more) {
        int room = LONGEST - text.length();
        text.append(more, 0, Math.min(room, more.length()));
    }
}
