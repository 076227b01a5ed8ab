package express.writing;

import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Standing;
import express.texts.Text;
import express.texts.Texts;
import express.texts.Writing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft as a whole: what was typed of its facts, and its prose. */
record Manuscript(
        Draft draft,
        Map<Part, Parts.Saved> facts,
        Map<String, Text> prose,
        List<Evidence.Source> sources,
        List<Evidence.Figure> figures,
        List<Exhibit> exhibits) {

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
            return new Manuscript(
                    draft,
                    facts,
                    prose,
                    evidence.listSources(draft.id()),
                    evidence.listFigures(draft.id()),
                    exhibits.list(draft.id().value()));
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
        return text(field).box(draft.language());
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
