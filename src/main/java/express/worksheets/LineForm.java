package express.worksheets;

import express.base.ChainStep;
import express.ui.Form.Wrong;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line as it is typed. */
record LineForm(Part part, Map<String, String> typed) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** As it stands in the form. */
    static Map<String, String> of(Line line) {
        Map<String, String> standing = new HashMap<>();
        Line.Said said = line.said();
        put(standing, Cell.WORDS, said.words());
        put(standing, Cell.STEP, said.step());
        put(standing, Cell.WHO, said.who());
        put(standing, Cell.PARTNERS, said.partners());
        put(standing, Cell.NOTE, said.note());
        put(standing, Cell.CHOICE, said.choice());
        put(standing, Cell.GRADE, said.grade());
        put(standing, Cell.INFLUENCE, said.influence());
        put(standing, Cell.DUE, said.due());
        standing.put("version", Integer.toString(line.version()));
        return standing;
    }

    private static void put(Map<String, String> standing, Cell cell, @Nullable Object value) {
        if (value != null) {
            standing.put(cell.field(), value.toString());
        }
    }

    /** Which version was seen. */
    int version() {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    List<Wrong> faults() {
        List<Wrong> faults = new ArrayList<>();
        for (Cell cell : part.cells()) {
            String value = value(cell);
            if (value.isEmpty()) {
                if (part.needs(cell)) {
                    faults.add(new Wrong(cell.field(), "worksheets.fault.needed"));
                }
            } else if (value.length() > cell.longest()) {
                faults.add(new Wrong(cell.field(), "worksheets.fault.long"));
            } else if (!isReadable(cell, value)) {
                faults.add(new Wrong(
                        cell.field(), cell == Cell.DUE ? "worksheets.fault.date" : "worksheets.fault.choice"));
            }
        }
        return faults;
    }

    /** Without signs that no database keeps, and those that turn letters around beyond their own paragraph. */
    private String value(Cell cell) {
        String typed = this.typed
                .getOrDefault(cell.field(), "")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]", "")
                .strip();
        return cell == Cell.DUE || cell == Cell.GRADE || cell == Cell.INFLUENCE ? digits(typed) : typed;
    }

    /** People type digits of their own script. */
    private static String digits(String typed) {
        return typed.codePoints()
                .map(sign -> Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean isReadable(Cell cell, String value) {
        return switch (cell) {
            case STEP ->
                Stream.of(ChainStep.values()).anyMatch(step -> step.name().equals(value));
            case CHOICE -> part.options().contains(value);
            case GRADE, INFLUENCE -> value.matches("[1-5]");
            case DUE -> date(value).isPresent();
            case WORDS, WHO, PARTNERS, NOTE, PARENT -> true;
        };
    }

    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(digits(typed)))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Only if there are no faults. */
    Line.Said said(@Nullable UUID parent) {
        return new Line.Said(
                value(Cell.WORDS),
                find(Cell.STEP).map(ChainStep::valueOf).orElse(null),
                find(Cell.WHO).orElse(null),
                find(Cell.PARTNERS).orElse(null),
                find(Cell.NOTE).orElse(null),
                find(Cell.CHOICE).orElse(null),
                find(Cell.GRADE).map(Integer::valueOf).orElse(null),
                find(Cell.INFLUENCE).map(Integer::valueOf).orElse(null),
                find(Cell.DUE).flatMap(LineForm::date).orElse(null),
                parent);
    }

    private Optional<String> find(Cell cell) {
        return part.cells().contains(cell) ? Optional.of(value(cell)).filter(it -> !it.isEmpty()) : Optional.empty();
    }

    /** On what it hangs, and as which; a problem of its own hangs on nothing. */
    Optional<Line> hanging(List<Line> lines) {
        String chosen = value(Cell.PARENT);
        if (part != Part.PROBLEM || chosen.isEmpty()) {
            return Optional.of(said(null).in(part));
        }
        return Hook.list(lines).stream()
                .filter(hook -> hook.value().equals(chosen))
                .findFirst()
                .map(hook -> said(hook.on().id()).in(hook.as()));
    }
}
