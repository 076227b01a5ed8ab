package express.glossary;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The terms of a language that stand for more than one concept, as texts are searched for them. */
final class SharedTerms {

    private SharedTerms() {}

    static Map<String, List<Concept>> of(Glossary glossary, Locale language) {
        Set<String> general = Folded.terms(language, glossary.generalWords(language));
        Map<String, Set<Concept>> all = new LinkedHashMap<>();
        for (Concept concept : glossary.list()) {
            concept.in(language)
                    .all()
                    .map(term -> Folded.term(language, term))
                    .filter(term -> concept.general() || !general.contains(term))
                    .forEach(term -> all.computeIfAbsent(term, any -> new LinkedHashSet<>())
                            .add(concept));
        }
        Map<String, List<Concept>> shared = new LinkedHashMap<>();
        all.forEach((term, concepts) -> {
            if (concepts.size() > 1) {
                shared.put(term, List.copyOf(concepts));
            }
        });
        return shared;
    }
}
