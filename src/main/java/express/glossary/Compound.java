package express.glossary;

import express.search.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that German, Dutch and Swedish join: a Gründerkredit is a credit, and for founders. */
final class Compound {

    private static final Set<Integer> JOINING =
            Stream.of("de", "nl", "sv").map(Locale::of).map(Tongues::place).collect(Collectors.toUnmodifiableSet());

    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "e", "er", "o", "u");

    /** Swedish and German words lose these before another one: kvinna, kvinnogrupp; Schule, Schulbesuch. */
    private static final List<String> LOST = List.of("a", "e", "are");

    /** Endings that look like words: who is an ondernemer has no sheep in a migrantenondernemerschap. */
    private static final Set<String> ENDINGS = Set.of("schap", "skap", "heid", "heit", "keit", "bar", "loos", "lös");

    private static final float BOTH = 0.7f;
    private static final float ONE = 0.5f;
    private static final int SHORTEST = 4;

    /** A part beside which stands a word that nobody knows has to be long, or it is there by chance. */
    private static final int SHORTEST_ALONE = 6;

    private static final int[] UNKNOWN = {};

    private final TermIndex index;
    private final int language;
    private final Word word;
    private final int place;

    private Compound(TermIndex index, int language, Word word, int place) {
        this.index = index;
        this.language = language;
        this.word = word;
        this.place = place;
    }

    static List<Span> of(TermIndex index, int language, Word word, int place) {
        return JOINING.contains(language) && word.folded().length() >= 2 * SHORTEST
                ? new Compound(index, language, word, place).parts()
                : List.of();
    }

    /** Two known parts, the first as long as can be; else one known part, at the end before at the beginning. */
    private List<Span> parts() {
        int length = word.folded().length();
        List<Span> alone = List.of();
        for (int cut = length - SHORTEST; cut >= SHORTEST; cut--) {
            int[] head = head(cut);
            int[] modifier = modifier(cut);
            if (head.length > 0 && modifier.length > 0) {
                return List.of(span(modifier, BOTH), span(head, BOTH));
            }
            if (head.length > 0 && length - cut >= SHORTEST_ALONE) {
                alone = List.of(span(head, ONE));
            } else if (alone.isEmpty() && modifier.length > 0 && cut >= SHORTEST_ALONE) {
                alone = List.of(span(modifier, ONE));
            }
        }
        return alone;
    }

    /** What stands last says what it is, inflected or not. */
    private int[] head(int cut) {
        if (ENDINGS.contains(word.folded().substring(cut))) {
            return UNKNOWN;
        }
        int[] exact =
                meanings(TermIndex.begin(), word.folded(), cut, word.folded().length());
        return exact.length > 0 || word.stem().length() - cut < SHORTEST
                ? exact
                : meanings(
                        TermIndex.begin(language), word.stem(), cut, word.stem().length());
    }

    /** What stands before it, perhaps with letters that join. */
    private int[] modifier(int cut) {
        for (String link : LINKS) {
            int end = cut - link.length();
            if (end >= SHORTEST && word.folded().startsWith(link, end)) {
                int[] found = meanings(TermIndex.begin(), word.folded(), 0, end);
                if (found.length > 0) {
                    return found;
                }
            }
        }
        return shortened(word.folded().substring(0, cut));
    }

    private int[] shortened(String modifier) {
        String bare = modifier.endsWith("o") ? modifier.substring(0, modifier.length() - 1) : modifier;
        for (String lost : LOST) {
            String whole = bare + lost;
            int[] found = meanings(TermIndex.begin(), whole, 0, whole.length());
            if (found.length > 0) {
                return found;
            }
        }
        return UNKNOWN;
    }

    private int[] meanings(long begin, String text, int from, int to) {
        return index.meanings(TermTable.longer(begin, text, from, to), language);
    }

    private Span span(int[] meanings, float sure) {
        return new Span(place, 1, word.from(), word.to(), meanings, sure);
    }
}
