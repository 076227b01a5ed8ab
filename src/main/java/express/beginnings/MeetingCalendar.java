package express.beginnings;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import express.beginnings.StartDesk.Opened;
import express.directory.Organisation;
import express.ui.Ical;
import express.ui.Screen;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The meetings of a network for the calendars of its people: one entry that recurs, and that takes its own place again. */
record MeetingCalendar(Opened opened, Rhythm rhythm, URI here) {

    /** Nothing, as long as nobody has said when the network meets. */
    static Optional<MeetingCalendar> of(Opened opened, URI here) {
        return Rhythm.of(opened.written(Step.RHYTHM)).map(rhythm -> new MeetingCalendar(opened, rhythm, here));
    }

    String write(Screen screen, Instant now) {
        Written said = opened.written(Step.RHYTHM);
        String title = screen.text("beginnings.calendar.title", opened.network().name());
        Ical ical = new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Express//Meetings of networks//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH");
        Optional<Hours> hours = Hours.of(said);
        ZoneId zone = zone(opened.members());
        if (hours.isPresent()) {
            ical.zone(zone, rhythm.first().atStartOfDay(zone).toInstant());
        }
        ical.line("BEGIN", "VEVENT")
                .line("UID", "meetings-" + opened.network().id() + "@" + here.getHost())
                .at("DTSTAMP", now)
                .line("SEQUENCE", Integer.toString(said.version()));
        hours.ifPresentOrElse(at -> put(ical, at, zone), () -> ical.on("DTSTART", rhythm.first()));
        ical.line("RRULE", "FREQ=WEEKLY;INTERVAL=" + rhythm.weeks()).text("SUMMARY", title);
        if (!said.get("place").isEmpty()) {
            ical.text("LOCATION", said.get("place"));
        }
        return ical.text("DESCRIPTION", screen.text("beginnings.calendar.host", said.get("host")))
                .line("URL", here.resolve(opened.path()).toString())
                .line("END", "VEVENT")
                .line("END", "VCALENDAR")
                .toString();
    }

    private void put(Ical ical, Hours hours, ZoneId zone) {
        LocalDateTime begin = rhythm.first().atTime(hours.begin());
        ical.at("DTSTART", begin, zone).at("DTEND", begin.plus(hours.length()), zone);
    }

    /** That of the country in which most of its organisations are; where it has several, one on the continent. */
    static ZoneId zone(List<Organisation> members) {
        Map<String, Long> countries = members.stream()
                .map(Organisation::country)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return countries.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .flatMap(most -> zone(most.getKey()))
                .orElse(ZoneId.systemDefault());
    }

    private static Optional<ZoneId> zone(String country) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .min(Comparator.comparing((String id) -> !id.startsWith("Europe/"))
                        .thenComparing(Comparator.naturalOrder()))
                .map(ZoneId::of);
    }
}
