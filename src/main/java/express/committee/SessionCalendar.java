package express.committee;

import express.base.Settings;
import express.directory.Organisation;
import express.messaging.Recipient;
import express.ui.Ical;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A session in calendars: always under the same name, with a number that grows. Of applications it says nothing. */
@Component
class SessionCalendar {

    private static final Duration LENGTH = Duration.ofHours(2);

    private final Settings settings;
    private final InstantSource time;

    SessionCalendar(Settings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /** For whoever fetches it. */
    String publish(Organisation house, Session session, String title) {
        Ical ical = begin("PUBLISH", house, session, title);
        return ical.line("END", "VEVENT").line("END", "VCALENDAR").toString();
    }

    /** For one who is called. */
    String invite(String method, Organisation house, Session session, String title, Recipient to, String from) {
        Ical ical = begin(method, house, session, title)
                .person("ORGANIZER", house.name(), "", from)
                .person(
                        "ATTENDEE",
                        to.name(),
                        ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE",
                        to.address());
        return ical.line("END", "VEVENT").line("END", "VCALENDAR").toString();
    }

    private Ical begin(String method, Organisation house, Session session, String title) {
        ZoneId zone = ZoneId.systemDefault();
        String site = Optional.ofNullable(settings.address().getHost()).orElse("express");
        var ical = new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Express//committee//EN")
                .line("METHOD", method)
                .zone(zone, session.heldAt())
                .line("BEGIN", "VEVENT")
                .line("UID", session.id() + "@" + site)
                .line("SEQUENCE", Integer.toString(session.version()))
                .at("DTSTAMP", time.instant())
                .at("DTSTART", session.heldAt().atZone(zone).toLocalDateTime(), zone)
                .at("DTEND", session.heldAt().plus(LENGTH).atZone(zone).toLocalDateTime(), zone)
                .text("SUMMARY", title)
                .line("STATUS", session.state() == Session.State.CANCELLED ? "CANCELLED" : "CONFIRMED")
                .line(
                        "URL",
                        settings.address()
                                .resolve(SessionsPages.path(house) + "/" + session.id())
                                .toString());
        return session.place().isEmpty() ? ical : ical.text("LOCATION", session.place());
    }
}
