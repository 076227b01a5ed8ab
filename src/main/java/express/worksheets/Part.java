package express.worksheets;

import static express.worksheets.Cell.CHOICE;
import static express.worksheets.Cell.DUE;
import static express.worksheets.Cell.GRADE;
import static express.worksheets.Cell.INFLUENCE;
import static express.worksheets.Cell.NOTE;
import static express.worksheets.Cell.PARENT;
import static express.worksheets.Cell.PARTNERS;
import static express.worksheets.Cell.STEP;
import static express.worksheets.Cell.WHO;
import static express.worksheets.Cell.WORDS;

import express.base.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a line is about. Causes and effects hang on a problem and stand on its page. */
enum Part {
    STRENGTH(WORDS, STEP, NOTE),
    WEAKNESS(WORDS, STEP, NOTE),
    COOPERATION(WHO, PARTNERS, WORDS, GRADE),
    IMPROVEMENT(WORDS, PARTNERS, NOTE, DUE),
    NEED(WORDS, WHO, GRADE, CHOICE),
    INITIATIVE(WORDS, CHOICE, PARTNERS, NOTE),
    STAKEHOLDER(WORDS, GRADE, INFLUENCE),
    PROBLEM(WORDS, PARENT),
    CAUSE(WORDS),
    EFFECT(WORDS);

    private final List<Cell> cells;

    Part(Cell... cells) {
        this.cells = List.of(cells);
    }

    /** In the order in which they are asked. */
    List<Cell> cells() {
        return cells;
    }

    /** Those that have a page. */
    static List<Part> pages() {
        return Stream.of(values()).filter(it -> it.page() == it).toList();
    }

    /** On whose page it stands. */
    Part page() {
        return this == CAUSE || this == EFFECT ? PROBLEM : this;
    }

    static Part of(String slug) {
        return pages().stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow(NotFound::new);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "worksheets.part." + slug();
    }

    /** The message key of a cell's label. */
    String key(Cell cell) {
        return "worksheets.cell." + slug() + "." + cell.field();
    }

    /** Between what one chooses. */
    List<String> options() {
        return switch (this) {
            case NEED -> List.of("TRAINING", "VISIT", "MENTORING", "ADVICE", "EXCHANGE");
            case INITIATIVE -> List.of("LOCAL", "TRANSNATIONAL");
            default -> List.of();
        };
    }

    /** Without which a line says nothing. */
    boolean needs(Cell cell) {
        return switch (cell) {
            case WORDS -> true;
            case WHO, PARTNERS -> this == COOPERATION;
            case GRADE, INFLUENCE -> this == STAKEHOLDER || this == COOPERATION;
            case CHOICE -> this == INITIATIVE;
            case STEP, NOTE, DUE, PARENT -> false;
        };
    }
}
