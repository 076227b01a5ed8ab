package express.practices;

import express.ui.Screen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Practices side by side, part by part: the facts first, then the prose, then the figures. What nobody says anything of
 * is left out, and what all say alike is said once.
 */
record Comparison(List<Column> columns, List<Row> rows) {

    /** Where to turn is no ground for choosing, and its address would be wider than the column. */
    private static final Set<String> LEFT_OUT = Set.of("contact");

    private static final int LINE = 60;

    record Column(PracticeSheet sheet, boolean withdrawn) {

        String path() {
            return PracticePages.PATH + "/" + sheet.sheet().slug();
        }
    }

    /** @param steps whether its lines follow each other in time */
    record Row(String name, boolean steps, List<Cell> cells) {

        boolean isSaidAlike() {
            return cells.stream().distinct().count() == 1;
        }

        /** Whether each says no more than fits on a line beside its name. */
        boolean isShort() {
            return cells.stream()
                    .allMatch(cell ->
                            cell.lines().size() < 2 && cell.lines().stream().allMatch(line -> line.length() < LINE));
        }

        boolean isAny() {
            return cells.stream().anyMatch(cell -> !cell.lines().isEmpty());
        }
    }

    /** @param language in which the lines are written */
    record Cell(Locale language, List<String> lines) {}

    static Comparison of(List<Column> columns, Screen screen) {
        List<Row> rows = new ArrayList<>(facts(columns, screen));
        rows.add(prose(
                columns,
                screen.text("practices.summary-field"),
                false,
                column -> List.of(column.sheet().words().summary())));
        for (Section section : Section.values()) {
            rows.add(prose(
                    columns, screen.text(section.key()), section.isSteps(), column -> paragraphs(column, section)));
        }
        rows.add(prose(
                columns,
                screen.text("practices.figures"),
                false,
                column -> SheetChanges.figures(
                        column.sheet().sheet(), column.sheet().words(), screen)));
        return new Comparison(columns, rows.stream().filter(Row::isAny).toList());
    }

    private static List<Row> facts(List<Column> columns, Screen screen) {
        List<Map<String, String>> said = columns.stream()
                .map(column -> new SheetChanges.Facts(column.sheet().sheet(), screen).all())
                .toList();
        Set<String> facts = new LinkedHashSet<>(said.getFirst().keySet());
        facts.removeAll(LEFT_OUT);
        return facts.stream()
                .map(fact -> new Row(
                        screen.text("practices.fact." + fact),
                        false,
                        said.stream()
                                .map(each -> cell(screen.language(), each.get(fact)))
                                .toList()))
                .toList();
    }

    private static Cell cell(Locale language, String said) {
        return new Cell(language, said.isEmpty() ? List.of() : List.of(said));
    }

    private static Row prose(List<Column> columns, String name, boolean steps, Function<Column, List<String>> saying) {
        return new Row(
                name,
                steps,
                columns.stream()
                        .map(column -> new Cell(column.sheet().language(), saying.apply(column)))
                        .toList());
    }

    private static List<String> paragraphs(Column column, Section section) {
        return column.sheet().words().in(section).stream()
                .map(Citations::without)
                .toList();
    }
}
