package express.gatherings;

import express.practices.Versions.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A programme as somebody reads it: day by day on their clocks. */
record Timetable(Programme programme, Clock clock, Map<String, Standing> cases, List<Day> days) {

    record Day(LocalDate date, String name, List<Entry> entries) {}

    /** A session at its place in the day. */
    record Entry(Session session, Instant begins, Instant ends, String from, String to) {}

    static Timetable of(Programme programme, Clock clock, Map<String, Standing> cases) {
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        for (Session session : programme.inOrder()) {
            Instant begins = session.start(programme.zone());
            Instant ends = session.end(programme.zone());
            byDay.computeIfAbsent(clock.date(begins), day -> new ArrayList<>())
                    .add(new Entry(session, begins, ends, clock.time(begins), clock.time(ends)));
        }
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, entries) ->
                days.add(new Day(date, clock.day(entries.getFirst().begins()), entries)));
        return new Timetable(programme, clock, cases, days);
    }

    List<Standing> cases(Session session) {
        return session.practices().stream()
                .filter(cases::containsKey)
                .map(cases::get)
                .toList();
    }
}
