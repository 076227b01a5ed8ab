package express.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param words as typed: any of the words, "phrases" that must occur, and -words that must not; blank for everything
 * @param language of the words and of the reader; {@link Locale#ROOT} if it is not known
 * @param facets what a thing must have: of each facet that is named one of the values
 * @param typing whether the last word may be the beginning of one
 * @param concepts whether things are also found by what the words mean
 */
public record Inquiry(
        String words,
        Locale language,
        String kind,
        Map<String, Set<String>> facets,
        int from,
        int most,
        boolean typing,
        boolean concepts) {

    private static final int PAGE = 20;

    public static Inquiry of(String words, Locale language, String kind) {
        return new Inquiry(words, language, kind, Map.of(), 0, PAGE, false, true);
    }

    public Inquiry where(Map<String, Set<String>> chosen) {
        return new Inquiry(words, language, kind, chosen, from, most, typing, concepts);
    }

    public Inquiry where(String facet, String value) {
        Map<String, Set<String>> chosen = new HashMap<>(facets);
        chosen.put(facet, Set.of(value));
        return where(chosen);
    }

    public Inquiry part(int first, int length) {
        return new Inquiry(words, language, kind, facets, first, length, typing, concepts);
    }

    public Inquiry asTyped() {
        return new Inquiry(words, language, kind, facets, from, most, true, concepts);
    }

    public Inquiry byWordsOnly() {
        return new Inquiry(words, language, kind, facets, from, most, typing, false);
    }
}
