package express.glossary;

import express.base.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All concepts with their words. Does not change while Express runs. */
final class Glossary {

    /** Words that are no terms, by language: those that mean too much, and those that mean too little. */
    record Words(Map<Locale, Set<String>> general, Map<Locale, Set<String>> little) {

        static final Words NONE = new Words(Map.of(), Map.of());
    }

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, Set<String>> narrower = new HashMap<>();
    private final List<Concept> listed;
    private final Set<Set<String>> ambiguities;
    private final Words words;
    private final List<Fault> faults;
    private final long edition;

    Glossary(List<Concept> listed, Set<Set<String>> ambiguities, Words words, List<Fault> faults, long edition) {
        this.listed = List.copyOf(listed);
        this.ambiguities = ambiguities;
        this.words = words;
        this.faults = List.copyOf(faults);
        this.edition = edition;
        for (Concept concept : listed) {
            concepts.putIfAbsent(concept.id(), concept);
            concept.broader()
                    .forEach(wider -> narrower.computeIfAbsent(wider, any -> new LinkedHashSet<>())
                            .add(concept.id()));
        }
    }

    Optional<Concept> find(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    Concept get(String id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Collection<Concept> list() {
        return concepts.values();
    }

    List<Concept> broader(Concept concept) {
        return known(concept.broader());
    }

    List<Concept> narrower(Concept concept) {
        return known(narrower.getOrDefault(concept.id(), Set.of()));
    }

    List<Concept> related(Concept concept) {
        return known(concept.related());
    }

    private List<Concept> known(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** All that is wider than a concept, near and far; itself only where there is a circle. */
    Set<String> ancestors(String id) {
        Set<String> seen = new LinkedHashSet<>();
        collect(id, seen);
        return seen;
    }

    private void collect(String id, Set<String> seen) {
        for (String wider : find(id).map(Concept::broader).orElse(List.of())) {
            if (seen.add(wider)) {
                collect(wider, seen);
            }
        }
    }

    /** Whether two concepts may have a term in common: by decision, or because one is a kind of the other. */
    boolean mayShare(String one, String other) {
        return ambiguities.contains(Set.of(one, other))
                || ancestors(one).contains(other)
                || ancestors(other).contains(one);
    }

    /** As they stand in the files, the same id perhaps twice. */
    List<Concept> listed() {
        return listed;
    }

    Set<Set<String>> ambiguities() {
        return ambiguities;
    }

    /** Words that mean too much to stand for anything but a general concept. */
    Set<String> generalWords(Locale language) {
        return words.general().getOrDefault(language, Set.of());
    }

    /** Words that may stand in a term or be left out of it. */
    Set<String> littleWords(Locale language) {
        return words.little().getOrDefault(language, Set.of());
    }

    /** What could not be read. */
    List<Fault> faults() {
        return faults;
    }

    /** Another one whenever another word stands in the files. */
    long edition() {
        return edition;
    }
}
