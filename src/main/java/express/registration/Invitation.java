package express.registration;

import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.Programmes.Edition;
import express.gatherings.Session;
import express.messaging.Scheduling;
import express.ui.Ical;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A gathering in the calendar of one participant, as RFC 5546 has it. A message holds one thing only, so that the days of
 * the gathering are one that comes again each day: a day without sessions is left out, and one that begins or ends
 * otherwise says so. Its name stays the same for this participant, its number grows with each version.
 *
 * @param edition the version of which they are told
 * @param sessions what of it concerns them
 * @param host who invites
 * @param sender from where the letter comes
 */
record Invitation(
        Gathering gathering, Edition edition, Participant guest, List<Session> sessions, String host, Origin sender) {

    /** @param now when it is written */
    record Origin(URI site, String email, Instant now) {}

    /** From the beginning of its first session to the end of its last. */
    private record Day(LocalDateTime begins, LocalDateTime ends) {

        Day with(LocalDateTime end) {
            return end.isAfter(ends) ? new Day(begins, end) : this;
        }

        boolean goesLike(Day first) {
            long days = ChronoUnit.DAYS.between(first.begins.toLocalDate(), begins.toLocalDate());
            return begins.equals(first.begins.plusDays(days)) && ends.equals(first.ends.plusDays(days));
        }
    }

    /** None, if nothing of it concerns them. */
    Optional<Scheduling> request() {
        return scheduling("REQUEST", edition.version(), "CONFIRMED");
    }

    /** They do not come, or it does not take place. */
    Optional<Scheduling> cancellation() {
        return scheduling("CANCEL", edition.version() + 1, "CANCELLED");
    }

    private Optional<Scheduling> scheduling(String method, int sequence, String status) {
        List<Day> days = days();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Day first = days.getFirst();
        var ical = new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Express//registration//EN")
                .line("METHOD", method)
                .zone(zone(), first.begins().atZone(zone()).toInstant());
        head(ical, first, sequence, status);
        again(ical, days);
        ical.line("END", "VEVENT");
        days.stream().filter(it -> !it.goesLike(first)).forEach(it -> {
            head(ical, it, sequence, status);
            ical.at(
                    "RECURRENCE-ID",
                    it.begins().toLocalDate().atTime(first.begins().toLocalTime()),
                    zone());
            ical.line("END", "VEVENT");
        });
        return Optional.of(new Scheduling(method, ical.line("END", "VCALENDAR").toString()));
    }

    private ZoneId zone() {
        return edition.programme().zone();
    }

    private Locale reader() {
        return Locale.forLanguageTag(guest.language());
    }

    private List<Day> days() {
        TreeMap<LocalDate, Day> days = new TreeMap<>();
        for (Session session : sessions) {
            LocalDateTime begins = local(session.start(zone()));
            LocalDateTime ends = local(session.end(zone()));
            days.merge(begins.toLocalDate(), new Day(begins, ends), (day, later) -> day.with(ends));
        }
        return new ArrayList<>(days.values());
    }

    /** As clocks show it there: an hour that is left out when they are turned does not exist. */
    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone());
    }

    private void again(Ical ical, List<Day> days) {
        Day first = days.getFirst();
        LocalDate start = first.begins().toLocalDate();
        long span = ChronoUnit.DAYS.between(start, days.getLast().begins().toLocalDate());
        if (span == 0) {
            return;
        }
        ical.line("RRULE", "FREQ=DAILY;COUNT=" + (span + 1));
        List<LocalDate> held =
                days.stream().map(it -> it.begins().toLocalDate()).toList();
        start.datesUntil(start.plusDays(span + 1))
                .filter(date -> !held.contains(date))
                .forEach(date -> ical.at("EXDATE", date.atTime(first.begins().toLocalTime()), zone()));
    }

    private void head(Ical ical, Day day, int sequence, String status) {
        Programme programme = edition.programme();
        URI site = sender.site();
        ical.line("BEGIN", "VEVENT")
                .line(
                        "UID",
                        gathering.id() + "." + guest.id() + "@"
                                + Optional.ofNullable(site.getHost()).orElse("express"))
                .line("SEQUENCE", Integer.toString(sequence))
                .at("DTSTAMP", sender.now())
                .at("DTSTART", day.begins(), zone())
                .at("DTEND", day.ends(), zone())
                .text("SUMMARY", programme.said().title(reader()))
                .line("STATUS", status)
                .person("ORGANIZER", host, "", sender.email())
                .person(
                        "ATTENDEE",
                        guest.name(),
                        ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE",
                        guest.email())
                .line("URL", site.resolve(gathering.path()).toString());
        if (!programme.facts().place().isEmpty()) {
            ical.text("LOCATION", programme.facts().place());
        }
        ical.text("DESCRIPTION", described(day));
    }

    /** What happens on that day. The link of the registration is a secret and does not go into calendars. */
    private String described(Day day) {
        var clock = new Clock(zone(), reader());
        var lines = new ArrayList<String>();
        lines.add(clock.place(day.begins().atZone(zone()).toInstant()));
        sessions.stream()
                .filter(it -> local(it.start(zone()))
                        .toLocalDate()
                        .equals(day.begins().toLocalDate()))
                .forEach(it -> lines.add(
                        clock.time(it.start(zone())) + " – " + it.said().title(reader())));
        return String.join("\n", lines);
    }
}
