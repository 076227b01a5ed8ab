package express.practices;

import express.base.Settings;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was published last, for feed readers (RFC 4287). */
@RestController
class PracticeFeed {

    static final String PATH = PracticePages.PATH + "/feed.atom";
    private static final int LATEST = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Library library;
    private final Settings settings;

    PracticeFeed(Library library, Settings settings) {
        this.library = library;
        this.settings = settings;
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<String> feed(Screen screen, HttpServletRequest request) throws XMLStreamException {
        Choice choice = Asked.of(request).choice().fromTheStart();
        List<Publication> latest = library.open(library.shelf().listLatest(choice, LATEST));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(write(screen, choice, latest));
    }

    private String write(Screen screen, Choice choice, List<Publication> latest) throws XMLStreamException {
        var text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", screen.lang());
        element(xml, "id", address(choice.at(PATH)));
        element(xml, "title", screen.text("ui.name") + ": " + PracticePages.title(screen, choice));
        element(xml, "updated", updated(latest));
        xml.writeStartElement("author");
        element(xml, "name", screen.text("ui.name"));
        xml.writeEndElement();
        element(xml, "rights", Licence.NAME);
        link(xml, "self", choice.at(PATH));
        link(xml, "alternate", choice.at(PracticePages.PATH));
        link(xml, "license", Licence.ADDRESS.toString());
        for (Publication publication : latest) {
            entry(xml, publication, screen.language());
        }
        xml.writeEndDocument();
        return text.toString();
    }

    private static String updated(List<Publication> latest) {
        return latest.stream()
                .map(Publication::at)
                .findFirst()
                .orElse(Instant.EPOCH)
                .toString();
    }

    private void entry(XMLStreamWriter xml, Publication publication, Locale reader) throws XMLStreamException {
        Sheet sheet = publication.sheet();
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", sheet.languageFor(reader).toLanguageTag());
        element(xml, "id", "urn:uuid:" + publication.practice());
        element(xml, "title", sheet.words(reader).title());
        element(xml, "updated", publication.at().toString());
        element(xml, "summary", sheet.words(reader).summary());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", sheet.step().slug());
        for (Subject subject : Subject.of(sheet, sheet.languageFor(reader))) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", subject.id());
            xml.writeAttribute("scheme", address(Subject.SCHEME));
            xml.writeAttribute("label", subject.word());
        }
        link(xml, "alternate", PracticePages.PATH + "/" + sheet.slug());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(XMLStreamWriter xml, String relation, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address(path));
    }

    private String address(String path) {
        return settings.address().resolve(path).toString();
    }
}
