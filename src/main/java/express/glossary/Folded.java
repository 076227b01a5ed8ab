package express.glossary;

import express.search.Word;
import express.search.WordSplitter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A term as texts are searched for it: two that are alike so are one term. */
final class Folded {

    private Folded() {}

    static String term(Locale language, String term) {
        return WordSplitter.of(language).split(term).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    static Set<String> terms(Locale language, Set<String> terms) {
        return terms.stream().map(term -> term(language, term)).collect(Collectors.toSet());
    }
}
