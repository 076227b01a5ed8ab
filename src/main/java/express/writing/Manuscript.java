package express.writing;

import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Standing;
import express.practices.Words;
import express.texts.Text;
import express.texts.TextId;
import express.texts.Texts;
import express.texts.Writing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft as a whole: what was typed of its facts, and its prose. */
record Manuscript(
        Draft draft,
        Map<Part, Parts.Saved> facts,
        Map<String, Text> prose,
        List<Evidence.Source> sources,
        List<Evidence.Figure> figures,
        Map<UUID, Text> labels,
        List<Exhibit> exhibits,
        Map<TextId, Text> captions) {

    /**
     * One text of a draft that can be translated.
     *
     * @param label the message key that says what it is
     * @param exhibit of which it says something
     */
    record Piece(
            String label,
            Field.Kind kind,
            TextId id,
            Text text,
            @Nullable Exhibit exhibit) {

        Piece(String label, Field.Kind kind, TextId id, Text text) {
            this(label, kind, id, text, null);
        }

        boolean isCaption() {
            return exhibit != null;
        }

        /** What readers do not see is sent nowhere. */
        boolean isForReaders() {
            return exhibit == null || exhibit.standing() == Standing.SHOWN;
        }
    }

    /** Where a draft is read as a whole. */
    @Component
    @Transactional(readOnly = true)
    static class Desk {

        private final Parts parts;
        private final Texts texts;
        private final Evidence evidence;
        private final Exhibits exhibits;

        Desk(Parts parts, Texts texts, Evidence evidence, Exhibits exhibits) {
            this.parts = parts;
            this.texts = texts;
            this.evidence = evidence;
            this.exhibits = exhibits;
        }

        /** Empty, if nobody has written one. */
        String title(Draft draft) {
            return texts.read(draft.text(Part.TITLE)).box(draft.language());
        }

        Manuscript read(Draft draft) {
            Map<Part, Parts.Saved> facts = new EnumMap<>(Part.class);
            facts.putAll(parts.list(draft.id()));
            Map<String, Text> prose = new HashMap<>();
            for (Part part : Part.values()) {
                for (Field field : part.fields()) {
                    if (field.isProse()) {
                        prose.put(field.name(), texts.read(draft.text(field)));
                    }
                }
            }
            List<Evidence.Figure> figures = evidence.listFigures(draft.id());
            Map<UUID, Text> labels = new HashMap<>();
            figures.forEach(it -> labels.put(it.id(), texts.read(Draft.label(draft.id(), it.id()))));
            List<Exhibit> shown = exhibits.list(draft.id().value());
            return new Manuscript(
                    draft, facts, prose, evidence.listSources(draft.id()), figures, labels, shown, captions(shown));
        }

        private Map<TextId, Text> captions(List<Exhibit> shown) {
            return shown.stream()
                    .flatMap(exhibit -> Stream.of(exhibit.captionText(), exhibit.alternativeText()))
                    .collect(Collectors.toMap(id -> id, texts::read));
        }
    }

    Map<UUID, Standing> standing() {
        return exhibits.stream().collect(Collectors.toMap(Exhibit::id, Exhibit::standing));
    }

    Parts.Saved saved(Part part) {
        return Optional.ofNullable(facts.get(part)).orElseGet(() -> Parts.Saved.never(part));
    }

    /** The prose of a field as its authors wrote it. */
    String written(Field field) {
        return written(field, draft.language());
    }

    String written(Field field, Locale language) {
        return text(field).box(language);
    }

    /**
     * What is said of a picture in this language: in that of its authors always, in another if somebody has translated
     * all of it as it is now.
     */
    Optional<Words.Caption> caption(Exhibit exhibit, Locale language) {
        if (language.equals(draft.language())) {
            return Optional.of(new Words.Caption(exhibit.caption(), exhibit.alternative()));
        }
        Text caption = captions.get(exhibit.captionText());
        Text alternative = captions.get(exhibit.alternativeText());
        return Stream.of(caption, alternative)
                        .allMatch(text -> text.tally(language).isComplete())
                ? Optional.of(new Words.Caption(line(caption, language), line(alternative, language)))
                : Optional.empty();
    }

    /** What was written as a line has no sign before it. */
    private static String line(Text text, Locale language) {
        return text.box(language).replaceFirst("^(## |- )", "");
    }

    /** What a figure counts; if nobody has translated that, as its authors wrote it. */
    String label(Evidence.Figure figure, Locale language) {
        String translated = line(label(figure), language);
        return language.equals(draft.language()) || translated.isEmpty() ? figure.label() : translated;
    }

    /** All texts in the order in which they are read. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Part part : Part.values()) {
            part.fields().stream()
                    .filter(Field::isProse)
                    .map(field -> new Piece(field.label(), field.kind(), draft.text(field), text(field)))
                    .forEach(pieces::add);
            if (part == Part.RESULTS) {
                figures.forEach(figure -> pieces.add(new Piece(
                        "writing.figure.label", Field.Kind.LINE, Draft.label(draft.id(), figure.id()), label(figure))));
            }
        }
        exhibits.forEach(exhibit -> {
            pieces.add(captionPiece("exhibits.caption", exhibit.captionText(), exhibit));
            pieces.add(captionPiece("exhibits.alternative", exhibit.alternativeText(), exhibit));
        });
        return pieces;
    }

    private Piece captionPiece(String label, TextId id, Exhibit exhibit) {
        return new Piece(label, Field.Kind.LINE, id, captions.get(id), exhibit);
    }

    private Text label(Evidence.Figure figure) {
        return labels.getOrDefault(figure.id(), new Text(List.of()));
    }

    /** The other languages in which something stands already. */
    List<Rendition> renditions() {
        Set<Locale> begun = pieces().stream()
                .flatMap(piece -> piece.text().languages().stream())
                .collect(Collectors.toSet());
        return Tongues.READERS.stream()
                .filter(language -> begun.contains(language) && !language.equals(draft.language()))
                .map(language -> new Rendition(this, language))
                .toList();
    }

    String seen(Field field) {
        return Writing.seen(text(field), draft.language());
    }

    private Text text(Field field) {
        return Optional.ofNullable(prose.get(field.name())).orElseThrow();
    }

    /** What a practice needs and this one does not say yet. */
    List<Field> missing(Part part) {
        List<Field> missing = new ArrayList<>();
        for (Field field : part.fields()) {
            if (field.needed() && !says(part, field)) {
                missing.add(field);
            }
        }
        return missing;
    }

    private boolean says(Part part, Field field) {
        return isAnswered(part, field) || isUnknown(part, field);
    }

    boolean isAnswered(Part part, Field field) {
        return field.isProse() ? !written(field).isEmpty() : saved(part).typed().says(field.name());
    }

    /** Whether its authors say that nothing is known. */
    boolean isUnknown(Part part, Field field) {
        return field.mayBeUnknown() && saved(part).typed().says(field.unknown());
    }

    boolean isBegun(Part part) {
        return part.fields().stream().anyMatch(field -> says(part, field));
    }
}
