package express.reviews;

import express.practices.Sheet;
import express.practices.Source;
import express.practices.Words;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Something in a sheet on which a remark can hang: prose, a fact, a figure, a source, or (empty) the whole. */
record SheetField(String name) {

    static final SheetField WHOLE = new SheetField("");

    private static final String PICTURES = "pictures";
    private static final String FIGURE = "figure:";
    private static final String SOURCE = "source:";

    private static final List<String> PROSE = List.of(
            "problem",
            "objectives",
            "process",
            "roles",
            "resources",
            "conditions",
            "results",
            "success",
            "obstacles",
            "needed",
            "adaptable",
            "firstSteps");

    private static final List<String> FACTS = List.of(
            "owner",
            "partners",
            "where",
            "since",
            "target",
            "evidence",
            "cost",
            "funding",
            "cofunding",
            "steps",
            "goals",
            "subjects");

    /** All that this sheet has, in the order in which it is read. */
    static List<SheetField> of(Sheet sheet) {
        List<String> names = new ArrayList<>(List.of("", "title", "summary"));
        names.addAll(FACTS);
        names.addAll(PROSE);
        if (!sheet.pictures().isEmpty()) {
            names.add(PICTURES);
        }
        sheet.figures().forEach(figure -> names.add(FIGURE + figure.id()));
        sheet.sources().forEach(source -> names.add(SOURCE + source.id()));
        return names.stream().map(SheetField::new).toList();
    }

    static Optional<SheetField> find(Sheet sheet, String name) {
        return of(sheet).stream().filter(field -> field.name.equals(name)).findFirst();
    }

    /** What the reader's language calls it. */
    String label(Screen screen, Sheet sheet) {
        if (name.startsWith(FIGURE)) {
            String label = words(sheet).figures().get(name.substring(FIGURE.length()));
            return screen.text("reviews.field.figure", label == null ? "" : label);
        }
        if (name.startsWith(SOURCE)) {
            return screen.text(
                    "reviews.field.source",
                    source(sheet).map(Source::title).findFirst().orElse(""));
        }
        if (name.equals(PICTURES)) {
            return screen.text("practices.pictures");
        }
        if (FACTS.contains(name)) {
            return screen.text("practices.fact." + name);
        }
        return PROSE.contains(name)
                ? screen.text("practices.section." + name)
                : screen.text("reviews.field." + (name.isEmpty() ? "whole" : name));
    }

    private static Words words(Sheet sheet) {
        return Objects.requireNonNull(sheet.texts().get(sheet.language()));
    }

    private Stream<Source> source(Sheet sheet) {
        return sheet.sources().stream().filter(source -> name.equals(SOURCE + source.id()));
    }

    /** By which a difference of two sheets calls it. */
    String part() {
        return name.replaceFirst(":.*", "s");
    }

    /** What stands there in the language of the authors, a paragraph each; nothing of facts, which stand above. */
    List<String> text(Sheet sheet) {
        Words words = words(sheet);
        if (name.equals("title")) {
            return List.of(words.title());
        }
        if (name.equals("summary")) {
            return List.of(words.summary());
        }
        if (name.equals("owner")) {
            return List.of(sheet.owner().name());
        }
        if (name.equals("partners")) {
            return sheet.partners();
        }
        if (name.equals("where")) {
            return List.of(sheet.place());
        }
        if (name.equals(PICTURES)) {
            return words.pictures().values().stream().map(Words.Caption::text).toList();
        }
        if (name.startsWith(FIGURE)) {
            return sheet.figures().stream()
                    .filter(figure -> name.equals(FIGURE + figure.id()))
                    .map(figure -> words.figures().get(figure.id()) + ": "
                            + figure.value().toPlainString() + " " + figure.unit() + ", " + figure.period())
                    .toList();
        }
        if (name.startsWith(SOURCE)) {
            return source(sheet)
                    .map(source -> source.title() + ". " + source.publisher() + ", " + source.year())
                    .toList();
        }
        return words.sections().getOrDefault(name, List.of());
    }
}
