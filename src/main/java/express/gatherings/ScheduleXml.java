package express.gatherings;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a schedule as XML. */
final class ScheduleXml {

    private final Schedule schedule;
    private final XMLStreamWriter xml;

    private ScheduleXml(Schedule schedule, XMLStreamWriter xml) {
        this.schedule = schedule;
        this.xml = xml;
    }

    static String of(Schedule schedule) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ScheduleXml(schedule, xml).write();
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("schedule");
        xml.writeEmptyElement("generator");
        xml.writeAttribute("name", "Express");
        element("url", schedule.url() + "/schedule.xml");
        element("version", schedule.version());
        conference();
        for (Schedule.Day day : schedule.days()) {
            day(day);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    /** People paste characters that XML does not know. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", "");
    }

    private void conference() throws XMLStreamException {
        xml.writeStartElement("conference");
        element("title", schedule.title());
        element("acronym", schedule.acronym());
        element("start", schedule.start());
        element("end", schedule.end());
        element("days", Integer.toString(schedule.days().size()));
        element("timeslot_duration", "00:05");
        element("url", schedule.url());
        element("time_zone_name", schedule.programme().facts().zone());
        for (Programme.Place track : schedule.programme().tracks()) {
            xml.writeStartElement("track");
            xml.writeAttribute("name", printable(track.name()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void day(Schedule.Day day) throws XMLStreamException {
        xml.writeStartElement("day");
        xml.writeAttribute("index", Integer.toString(day.index()));
        xml.writeAttribute("date", day.date().toString());
        xml.writeAttribute("start", day.start());
        xml.writeAttribute("end", day.end());
        for (Map.Entry<String, List<Schedule.Event>> room : day.rooms().entrySet()) {
            xml.writeStartElement("room");
            xml.writeAttribute("name", printable(room.getKey()));
            for (Schedule.Event event : room.getValue()) {
                event(event);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void event(Schedule.Event event) throws XMLStreamException {
        xml.writeStartElement("event");
        xml.writeAttribute("id", Long.toString(event.id()));
        xml.writeAttribute("guid", event.session().id().toString());
        element("room", event.room());
        element("title", event.title());
        element("type", event.session().kind().slug());
        element("date", event.date());
        element("start", event.start());
        element("duration", event.duration());
        element("abstract", event.about());
        element("track", event.track());
        xml.writeStartElement("persons");
        for (String person : event.persons()) {
            element("person", person);
        }
        xml.writeEndElement();
        element("language", event.language());
        element("url", schedule.url() + "#session-" + event.session().id());
        xml.writeEndElement();
    }
}
