package express.gatherings;

import express.gatherings.Programmes.Edition;
import express.ui.Ical;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A gathering for calendars. Each session keeps its name in all versions, its sequence grows with each version, and what
 * is not in the latest any more is cancelled, so that calendars that took it in let it go.
 *
 * @param editions all that were published, the latest first
 * @param site the address of this installation
 */
record Almanac(Gathering gathering, List<Edition> editions, URI site, Locale reader) {

    /** A session as it was last, and whether it still takes place. */
    private record Appointment(Programme programme, Session session, boolean cancelled) {}

    String whole() {
        return write(session -> true).orElse("");
    }

    Optional<String> one(UUID session) {
        return write(it -> it.id().equals(session));
    }

    /** Those of somebody, which may be none. */
    String some(Predicate<Session> chosen) {
        return write(appointments(chosen));
    }

    /** Nothing, if there never was such a session. */
    private Optional<String> write(Predicate<Session> chosen) {
        List<Appointment> appointments = appointments(chosen);
        if (appointments.isEmpty()
                && !editions.getFirst().programme().sessions().stream().allMatch(chosen)) {
            return Optional.empty();
        }
        return Optional.of(write(appointments));
    }

    private String write(List<Appointment> appointments) {
        Programme latest = editions.getFirst().programme();
        var ical = new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Express//gatherings//EN")
                .line("METHOD", "PUBLISH")
                .text("NAME", latest.said().title(reader))
                .text("X-WR-CALNAME", latest.said().title(reader))
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        appointments.forEach(it -> write(ical, it));
        return ical.line("END", "VCALENDAR").toString();
    }

    private List<Appointment> appointments(Predicate<Session> chosen) {
        Map<UUID, Appointment> found = new LinkedHashMap<>();
        boolean latest = true;
        for (Edition edition : editions) {
            for (Session session : edition.programme().inOrder()) {
                if (session.kind() != SessionKind.BREAK && chosen.test(session)) {
                    boolean cancelled = !latest || gathering.calledOff();
                    found.putIfAbsent(session.id(), new Appointment(edition.programme(), session, cancelled));
                }
            }
            latest = false;
        }
        return new ArrayList<>(found.values());
    }

    private void write(Ical ical, Appointment it) {
        Session session = it.session();
        Programme programme = it.programme();
        ZoneId zone = programme.zone();
        Edition latest = editions.getFirst();
        ical.line("BEGIN", "VEVENT")
                .line(
                        "UID",
                        session.id() + "@" + Optional.ofNullable(site.getHost()).orElse("express"))
                .line("SEQUENCE", Integer.toString(gathering.calledOff() ? latest.version() + 1 : latest.version()))
                .at("DTSTAMP", latest.at())
                .at("LAST-MODIFIED", latest.at())
                .at("DTSTART", session.start(zone))
                .at("DTEND", session.end(zone))
                .text("SUMMARY", session.said().title(reader))
                .line("STATUS", it.cancelled() ? "CANCELLED" : "CONFIRMED")
                .line("URL", site.resolve(gathering.path()).toString());
        String where = Optional.of(programme.room(session))
                .filter(room -> !room.isEmpty())
                .orElse(programme.facts().place());
        if (!where.isEmpty()) {
            ical.text("LOCATION", where);
        }
        session.said().about(reader).ifPresent(about -> ical.text("DESCRIPTION", about));
        ical.line("END", "VEVENT");
    }
}
