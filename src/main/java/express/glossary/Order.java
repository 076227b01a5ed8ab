package express.glossary;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The concepts as a dictionary of one language puts them, letter by letter. */
final class Order {

    private static final String ARTICLE = "ال";

    private final Map<String, List<Concept>> letters = new LinkedHashMap<>();

    Order(Glossary glossary, Locale language) {
        var index = new AlphabeticIndex<Concept>(ULocale.forLocale(language));
        glossary.list().forEach(concept -> index.addRecord(sortedBy(concept.name(language), language), concept));
        index.forEach(bucket -> {
            List<Concept> concepts = new ArrayList<>();
            bucket.forEach(entry -> concepts.add(entry.getData()));
            if (!concepts.isEmpty()) {
                letters.put(bucket.getLabel(), concepts);
            }
        });
    }

    /** Readers of Arabic look for a word without its article. */
    private static String sortedBy(String name, Locale language) {
        return language.getLanguage().equals("ar") && name.startsWith(ARTICLE) && name.length() > 4
                ? name.substring(ARTICLE.length())
                : name;
    }

    List<String> letters(Predicate<Concept> which) {
        return letters.entrySet().stream()
                .filter(letter -> letter.getValue().stream().anyMatch(which))
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<List<Concept>> under(String letter) {
        return Optional.ofNullable(letters.get(letter));
    }

    List<Concept> all() {
        return letters.values().stream().flatMap(List::stream).toList();
    }

    static Comparator<Concept> byName(Locale language) {
        Collator collator = Collator.getInstance(language);
        return Comparator.comparing(concept -> concept.name(language), collator::compare);
    }
}
