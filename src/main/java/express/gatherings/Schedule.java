package express.gatherings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A programme as the schedule of the Chaos Computer Club’s video operation centre has it, which many readers on phones
 * know: days, in them rooms, in them sessions.
 *
 * @param site the address of this installation
 */
record Schedule(Gathering gathering, Programme programme, URI site, Locale reader) {

    static final String NOWHERE = "–";

    /** A day with its rooms by name. */
    record Day(int index, LocalDate date, String start, String end, Map<String, List<Event>> rooms) {}

    /** @param id a number that stays the same in all versions */
    record Event(
            Session session,
            long id,
            String room,
            String track,
            String title,
            String date,
            String start,
            String duration,
            String about,
            List<String> persons,
            String language) {}

    List<Day> days() {
        ZoneId zone = programme.zone();
        Map<UUID, Long> ids = ids();
        Map<LocalDate, List<Session>> byDate = new TreeMap<>();
        for (Session session : programme.inOrder()) {
            byDate.computeIfAbsent(session.begins().toLocalDate(), date -> new ArrayList<>())
                    .add(session);
        }
        List<Day> days = new ArrayList<>();
        byDate.forEach((date, sessions) -> {
            Map<String, List<Event>> rooms = new LinkedHashMap<>();
            sessions.forEach(it -> {
                Event event = event(it, ids.getOrDefault(it.id(), 1L));
                rooms.computeIfAbsent(event.room(), room -> new ArrayList<>()).add(event);
            });
            days.add(new Day(
                    days.size() + 1,
                    date,
                    stamp(date.atStartOfDay(zone).toOffsetDateTime()),
                    stamp(date.plusDays(1).atStartOfDay(zone).toOffsetDateTime()),
                    rooms));
        });
        return days;
    }

    private Event event(Session session, long id) {
        ZoneId zone = programme.zone();
        Duration length = Duration.ofMinutes(session.minutes());
        String room = programme.room(session);
        return new Event(
                session,
                id,
                room.isEmpty() ? NOWHERE : room,
                programme.track(session),
                session.said().title(reader),
                stamp(session.start(zone).atZone(zone).toOffsetDateTime()),
                session.begins().format(DateTimeFormatter.ofPattern("HH:mm")),
                "%02d:%02d".formatted(length.toHours(), length.toMinutesPart()),
                session.said().about(reader).orElse(""),
                programme.speakers(session).stream()
                        .map(Programme.Speaker::called)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                session.said().titleLanguage(reader).toLanguageTag());
    }

    /** Of each session’s own name, so that a change of the programme changes none; of two alike the later steps aside. */
    private Map<UUID, Long> ids() {
        Map<UUID, Long> ids = new HashMap<>();
        Set<Long> given = new HashSet<>();
        programme.sessions().stream().map(Session::id).sorted().forEach(id -> {
            long number = (id.getLeastSignificantBits() & Integer.MAX_VALUE) | 1;
            while (!given.add(number)) {
                number++;
            }
            ids.put(id, number);
        });
        return ids;
    }

    static String stamp(OffsetDateTime at) {
        return at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    String title() {
        return programme.said().title(reader);
    }

    String url() {
        return site.resolve(gathering.path()).toString();
    }

    /** Small letters, digits and strokes, four at least. */
    String acronym() {
        return gathering.slug().length() < 4 ? "gathering-" + gathering.slug() : gathering.slug();
    }

    String version() {
        return Integer.toString(gathering.version());
    }

    String start() {
        return stamp(programme.begins().atZone(programme.zone()).toOffsetDateTime());
    }

    String end() {
        return stamp(programme.ends().atZone(programme.zone()).toOffsetDateTime());
    }
}
