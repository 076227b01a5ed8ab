package express.worksheets;

import express.directory.FollowUps.FollowUp;
import express.directory.FollowUps.Kind;
import express.directory.Network;
import express.ui.Screen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A worksheet as pages show it.
 *
 * @param known what became of findings of the network, by their address
 */
record SheetView(Network network, Worksheet sheet, List<Line> lines, Map<Kind, Map<String, FollowUp>> known) {

    String path() {
        return sheet.path(network.slug());
    }

    String path(Part part) {
        return path() + "/" + part.slug();
    }

    String path(Line line) {
        return path() + "/lines/" + line.id();
    }

    String door(Kind kind) {
        return "/networks/" + network.slug() + Became.door(kind);
    }

    List<Line> list(Part part) {
        return lines.stream().filter(it -> it.part() == part).toList();
    }

    Optional<Line> find(UUID id) {
        return lines.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** What hangs on a line. */
    List<Line> hanging(Line on, Part as) {
        return lines.stream()
                .filter(it -> it.part() == as && on.id().equals(it.said().parent()))
                .toList();
    }

    List<Became> became(Line line) {
        return Stream.of(Kind.values())
                .flatMap(kind ->
                        Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(path(line)))
                                .map(what -> new Became(kind, what))
                                .stream())
                .toList();
    }

    boolean anyBecame(Part page) {
        return lines.stream()
                .anyMatch(it -> it.part().page() == page && !became(it).isEmpty());
    }

    /** How many lines became something. */
    long countBecame() {
        return lines.stream().filter(it -> !became(it).isEmpty()).count();
    }

    /** What it can still become: what was done or given up may be tried again. */
    List<Kind> open(Line line) {
        List<Kind> going = became(line).stream()
                .filter(it -> !it.what().over())
                .map(Became::kind)
                .toList();
        return Stream.of(Kind.values()).filter(it -> !going.contains(it)).toList();
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
