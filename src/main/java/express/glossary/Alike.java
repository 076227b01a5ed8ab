package express.glossary;

import express.search.Slips;
import express.search.Word;
import express.search.WordSplitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Terms of one word that are written much like what somebody typed: slips, and inflections that nobody wrote down. */
final class Alike {

    private static final int SHORTEST = 5;
    private static final int LONG = 8;

    /** A word that could be so many others is none of them. */
    private static final int MOST = 4;

    private final List<Map<Character, List<String>>> words = new ArrayList<>();

    Alike(Glossary glossary) {
        Tongues.ALL.forEach(language -> words.add(words(glossary, language)));
    }

    /** By their first letter, which is the one that is hardly ever wrong. */
    private static Map<Character, List<String>> words(Glossary glossary, Locale language) {
        WordSplitter splitter = WordSplitter.of(language);
        var single = new TreeSet<String>();
        for (Concept concept : glossary.list()) {
            concept.in(language).right().map(splitter::split).forEach(term -> {
                if (term.size() == 1 && length(term.getFirst()) >= SHORTEST) {
                    single.add(term.getFirst().folded());
                }
            });
        }
        Map<Character, List<String>> words = new HashMap<>();
        single.forEach(word ->
                words.computeIfAbsent(word.charAt(0), any -> new ArrayList<>()).add(word));
        return words;
    }

    private static int length(Word word) {
        return word.folded().codePointCount(0, word.folded().length());
    }

    /** The nearest: one slip away, long ones two. */
    List<String> nearest(String folded, int language) {
        int length = folded.codePointCount(0, folded.length());
        if (length < SHORTEST) {
            return List.of();
        }
        int least = length < LONG ? 1 : 2;
        List<String> nearest = new ArrayList<>();
        for (String word : words.get(language).getOrDefault(folded.charAt(0), List.of())) {
            if (Math.abs(word.length() - folded.length()) <= least) {
                int slips = Slips.between(word, folded);
                if (slips < least) {
                    nearest.clear();
                    least = slips;
                }
                if (slips == least) {
                    nearest.add(word);
                }
            }
        }
        return nearest.size() > MOST ? List.of() : nearest;
    }
}
