package express.worksheets;

import express.directory.Network;
import express.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A worksheet as pages show it.
 *
 * @param handed what became of lines
 */
record SheetView(Network network, Worksheet sheet, List<Line> lines, Map<UUID, Set<Became>> handed) {

    String path() {
        return sheet.path(network.slug());
    }

    String path(Part part) {
        return path() + "/" + part.slug();
    }

    String path(Line line) {
        return path() + "/lines/" + line.id();
    }

    List<Line> list(Part part) {
        return lines.stream().filter(it -> it.part() == part).toList();
    }

    /** What hangs on a line. */
    List<Line> hanging(Line on, Part as) {
        return lines.stream()
                .filter(it -> it.part() == as && on.id().equals(it.said().parent()))
                .toList();
    }

    Set<Became> became(Line line) {
        return handed.getOrDefault(line.id(), Set.of());
    }

    boolean anyBecame(Part page) {
        return lines.stream().anyMatch(it -> it.part().page() == page && handed.containsKey(it.id()));
    }

    /** What it can still become. */
    List<Became> open(Line line) {
        return Stream.of(Became.values())
                .filter(it -> !became(line).contains(it))
                .toList();
    }

    Matrix matrix(Screen screen) {
        return Matrix.of(list(Part.STAKEHOLDER), screen.dir().equals("rtl"));
    }

    /** Where it comes from and what else was said, for the module that takes it on. */
    String why(Screen screen, Line line) {
        Line.Said said = line.said();
        String from = screen.text("worksheets.why", screen.text(line.part().key()), screen.date(sheet.heldOn()));
        return Stream.of(Optional.of(from), Optional.ofNullable(said.note()), Optional.ofNullable(said.partners()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"))
                .transform(it -> it.substring(0, Math.min(it.length(), Cell.NOTE.longest())));
    }
}
