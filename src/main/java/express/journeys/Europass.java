package express.journeys;

import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Tongue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a file knows of somebody, in the elements by which Europass exchanges a CV: name, how to reach them, languages. Its
 * schema is not published, so that these names are as they are publicly known. How well somebody speaks goes in only where
 * it is their mother tongue: nobody measured the rest by the levels of Europass.
 */
final class Europass {

    private static final String EUROPASS = "http://www.europass.eu/1.0";
    private static final String HR = "http://www.hr-xml.org/3";
    private static final String OAGIS = "http://www.openapplications.org/oagis/9";

    private final XMLStreamWriter xml;

    private Europass(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(Profile profile) {
        try {
            var out = new ByteArrayOutputStream();
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Europass(xml).candidate(profile);
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void candidate(Profile profile) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Candidate");
        xml.writeDefaultNamespace(EUROPASS);
        xml.writeNamespace("hr", HR);
        xml.writeNamespace("oa", OAGIS);
        xml.writeEmptyElement("hr:DocumentID");
        xml.writeAttribute("schemeName", "DocumentIdentifier");
        xml.writeAttribute("schemeAgencyName", "EUROPASS");
        xml.writeAttribute("schemeVersionID", "4.0");
        person(profile);
        languages(profile);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void person(Profile profile) throws XMLStreamException {
        xml.writeStartElement("CandidatePerson");
        Optional<String> name = name(profile);
        if (name.isPresent()) {
            xml.writeStartElement("PersonName");
            // Nobody is forced to have a family name, and which word is one nobody may guess.
            text("oa:GivenName", name.get());
            xml.writeEndElement();
        }
        for (Contact contact : profile.contacts()) {
            reach(contact);
        }
        for (Tongue tongue : profile.tongues()) {
            if (tongue.speaks() == Tongue.Level.MOTHER) {
                text("PrimaryLanguageCode", code(tongue.language()));
            }
        }
        xml.writeEndElement();
    }

    /** As in their papers, which is what others compare; else as they are called. */
    private static Optional<String> name(Profile profile) {
        return profile.names().stream()
                .filter(it -> it.kind() == Name.Kind.PASSPORT)
                .findFirst()
                .or(profile::called)
                .map(Name::name);
    }

    private void reach(Contact contact) throws XMLStreamException {
        if (contact.way() == Contact.Way.THROUGH) {
            return;
        }
        boolean mail = contact.way() == Contact.Way.EMAIL;
        xml.writeStartElement("Communication");
        text("ChannelCode", mail ? "Email" : "Telephone");
        text(mail ? "oa:URI" : "oa:DialNumber", contact.reach());
        xml.writeEndElement();
    }

    private void languages(Profile profile) throws XMLStreamException {
        xml.writeStartElement("CandidateProfile");
        xml.writeStartElement("PersonQualifications");
        for (Tongue tongue : profile.tongues()) {
            if (tongue.speaks() != Tongue.Level.MOTHER) {
                xml.writeStartElement("PersonCompetency");
                xml.writeStartElement("CompetencyID");
                xml.writeAttribute("schemeName", "NORMAL");
                xml.writeCharacters(code(tongue.language()));
                xml.writeEndElement();
                text("hr:TaxonomyID", "language");
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Without signs that XML does not know: the writer writes them all the same, and then nobody can read the rest. */
    private void text(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }

    /** Three letters, as Europass has them. */
    private static String code(Locale language) {
        try {
            return language.getISO3Language();
        } catch (MissingResourceException unknown) {
            return language.getLanguage();
        }
    }
}
