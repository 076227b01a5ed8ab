package express.gatherings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A programme as a table to move sessions in: times down, rooms across. Every place in it is one where a session can begin. */
record Grid(Programme programme, List<Column> columns, List<Day> days) {

    /** @param room nothing, for sessions without one */
    record Column(@Nullable UUID room, String name) {}

    record Day(LocalDate date, String name, List<Row> rows) {}

    record Row(LocalTime at, String said, List<Cell> cells) {}

    record Cell(Column column, List<Timetable.Entry> entries) {

        String room() {
            return column.room() == null ? "" : column.room().toString();
        }
    }

    static Grid of(Programme programme, Timetable timetable) {
        List<Column> columns = Stream.concat(
                        programme.rooms().stream().map(it -> new Column(it.id(), it.name())),
                        Stream.of(new Column(null, "")))
                .toList();
        Map<LocalDate, List<Timetable.Entry>> byDate = new TreeMap<>();
        timetable.days().stream()
                .flatMap(it -> it.entries().stream())
                .forEach(it -> byDate.computeIfAbsent(it.session().begins().toLocalDate(), date -> new ArrayList<>())
                        .add(it));
        List<Day> days = new ArrayList<>();
        byDate.forEach((date, entries) -> days.add(new Day(
                date, timetable.clock().day(entries.getFirst().begins()), rows(columns, date, entries, timetable))));
        return new Grid(programme, columns, days);
    }

    /** Whenever something begins, or ends and leaves its room free. */
    private static List<Row> rows(
            List<Column> columns, LocalDate date, List<Timetable.Entry> entries, Timetable timetable) {
        TreeSet<LocalTime> times = new TreeSet<>();
        for (Timetable.Entry it : entries) {
            times.add(it.session().begins().toLocalTime());
            Optional.of(it.ends().atZone(timetable.programme().zone()).toLocalDateTime())
                    .filter(end -> end.toLocalDate().equals(date))
                    .ifPresent(end -> times.add(end.toLocalTime()));
        }
        return times.stream()
                .map(at -> new Row(
                        at,
                        timetable
                                .clock()
                                .time(date.atTime(at)
                                        .atZone(timetable.programme().zone())
                                        .toInstant()),
                        columns.stream().map(it -> cell(it, at, entries)).toList()))
                .toList();
    }

    private static Cell cell(Column column, LocalTime at, List<Timetable.Entry> entries) {
        return new Cell(
                column,
                entries.stream()
                        .filter(it -> it.session().begins().toLocalTime().equals(at)
                                && Objects.equals(it.session().room(), column.room()))
                        .toList());
    }
}
