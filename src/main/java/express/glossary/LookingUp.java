package express.glossary;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What somebody means who types a word into the dictionary, whole or as far as they got. */
@Component
class LookingUp {

    private static final int LONGEST = 200;

    private final Vocabulary vocabulary;
    private final Map<Locale, Order> orders = new ConcurrentHashMap<>();

    LookingUp(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Order order(Locale language) {
        return orders.computeIfAbsent(language, one -> new Order(vocabulary.glossary(), one));
    }

    /** First what the words name in any language, then what begins so or has them in it in one of these languages. */
    Collection<Concept> find(String typed, List<Locale> languages) {
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = new LinkedHashSet<Concept>();
        vocabulary.finder().find(words, languages.getFirst()).forEach(naming -> found.add(naming.concept()));
        String folded = Folded.term(languages.getFirst(), words);
        if (!folded.isEmpty()) {
            order(languages.getFirst()).all().stream()
                    .filter(concept -> languages.stream().anyMatch(language -> hasIn(concept, language, folded)))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean hasIn(Concept concept, Locale language, String folded) {
        return concept.in(language)
                .shown()
                .map(term -> " " + Folded.term(language, term))
                .anyMatch(term -> term.contains(" " + folded));
    }
}
