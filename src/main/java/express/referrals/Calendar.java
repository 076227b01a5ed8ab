package express.referrals;

import express.base.Settings;
import express.messaging.Recipient;
import express.messaging.Scheduling;
import express.messaging.Sender;
import express.ui.Ical;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts appointments into calendars: always under the same name, with a number that grows, and without the person’s name. */
@Component
class Calendar {

    private final Sender sender;
    private final Settings settings;
    private final InstantSource time;

    Calendar(Sender sender, Settings settings, InstantSource time) {
        this.sender = sender;
        this.settings = settings;
        this.time = time;
    }

    /**
     * @param host who invites
     * @param title in the reader's language
     */
    Scheduling of(Referral referral, Appointment appointment, Recipient to, String host, String title) {
        String method = appointment.cancelled() ? "CANCEL" : "REQUEST";
        Ical ical = begin(referral, appointment, method)
                .text("SUMMARY", title)
                .line("STATUS", appointment.cancelled() ? "CANCELLED" : "CONFIRMED")
                .person("ORGANIZER", host, "", sender.address())
                .person(
                        "ATTENDEE",
                        to.name(),
                        ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE",
                        to.address());
        if (!appointment.place().isEmpty()) {
            ical.text("LOCATION", appointment.place());
        }
        return new Scheduling(method, end(ical));
    }

    /** To take along from a page: as others may use the telephone it says neither where nor with whom. */
    String alone(Referral referral, Appointment appointment, String title) {
        return end(
                begin(referral, appointment, "PUBLISH").text("SUMMARY", title).line("STATUS", "CONFIRMED"));
    }

    private Ical begin(Referral referral, Appointment appointment, String method) {
        ZoneId zone = ZoneId.systemDefault();
        String site = Optional.ofNullable(settings.address().getHost()).orElse("express");
        return new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Express//referrals//EN")
                .line("METHOD", method)
                .zone(zone, appointment.beginsAt())
                .line("BEGIN", "VEVENT")
                .line("UID", referral.id() + "@" + site)
                .line("SEQUENCE", Integer.toString(appointment.sequence()))
                .at("DTSTAMP", time.instant())
                .at("DTSTART", appointment.beginsAt().atZone(zone).toLocalDateTime(), zone)
                .at("DTEND", appointment.endsAt().atZone(zone).toLocalDateTime(), zone);
    }

    private static String end(Ical ical) {
        return ical.line("END", "VEVENT").line("END", "VCALENDAR").toString();
    }
}
