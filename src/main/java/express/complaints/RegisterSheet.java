package express.complaints;

import express.complaints.Entry.Kind;
import express.ui.Screen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The register as a table: what it was about, its days, and what an answer came to. All of it comes from lists of ours. */
@Component
class RegisterSheet {

    private static final List<String> COLUMNS = List.of(
            "complaints.column.number",
            "complaints.column.received",
            "complaints.column.topic",
            "complaints.column.state",
            "complaints.column.acknowledge-by",
            "complaints.column.acknowledged",
            "complaints.column.answer-by",
            "complaints.column.answered",
            "complaints.column.finding");

    private final Entries entries;

    RegisterSheet(Entries entries) {
        this.entries = entries;
    }

    byte[] write(Screen screen, List<Complaint> rows) {
        Stream<List<String>> lines = Stream.concat(
                Stream.of(COLUMNS.stream().map(screen::text).toList()),
                rows.stream().map(it -> row(screen, it, entries.list(it))));
        return ("\uFEFF" + lines.map(RegisterSheet::line).collect(Collectors.joining("\r\n", "", "\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Screen screen, Complaint it, List<Entry> entries) {
        return List.of(
                it.id().toString(),
                it.receivedOn().toString(),
                screen.text(it.topic().key()),
                screen.text(it.state().key()),
                it.acknowledgeBy().toString(),
                day(entries, entry -> entry.kind() == Kind.ACKNOWLEDGED || entry.kind() == Kind.ANSWERED),
                it.answerBy().toString(),
                day(entries, entry -> entry.kind() == Kind.ANSWERED),
                entries.stream()
                        .flatMap(entry -> Optional.ofNullable(entry.finding()).stream())
                        .reduce((first, last) -> last)
                        .map(finding -> screen.text(finding.key()))
                        .orElse(""));
    }

    private static String day(List<Entry> entries, Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .findFirst()
                .map(Entry::at)
                .map(RegisterSheet::day)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(it -> "\"" + it.replace("\"", "\"\"") + "\"").collect(Collectors.joining(","));
    }
}
