package express.glossary;

import express.search.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the terms in one text. */
final class Matching {

    static final float EXACT = 1;
    static final float STEMMED = 0.9f;
    static final float MISTAKEN = 0.7f;

    /** Words this short mean other things in other languages: French dans is in, Dutch dans is a dance. */
    private static final int SHORTEST_ELSEWHERE = 5;

    /** Of these scripts a language is told by a word of any length. */
    private static final char AFTER_LATIN_GREEK_AND_CYRILLIC = 0x530;

    private final TermIndex index;
    private final List<Word> words;
    private final BitSet taken = new BitSet();
    private final @Nullable Span[] takenBy;
    private final List<Span> chosen = new ArrayList<>();
    private final List<Span> inner = new ArrayList<>();

    Matching(TermIndex index, List<Word> words) {
        this.index = index;
        this.words = words;
        this.takenBy = new Span[words.size()];
    }

    /** Terms of a language, as they stand there or inflected. */
    Matching in(int language) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            walk(TermIndex.begin(), from, from, Word::folded, language, spans);
            walk(TermIndex.begin(language), from, from, Word::stem, language, spans);
        }
        return choose(spans);
    }

    /** Goes on from word to word as long as a term does, over little words that it does not have too. */
    private void walk(long begun, int from, int next, Function<Word, String> form, int language, List<Span> spans) {
        if (next >= words.size()) {
            return;
        }
        long key = TermTable.longer(begun, form.apply(words.get(next)));
        if (index.knows(key)) {
            add(from, next, index.meanings(key, language), spans);
            walk(key, from, next + 1, form, language, spans);
        }
        if (next > from && index.isLittle(language, words.get(next).folded())) {
            walk(begun, from, next + 1, form, language, spans);
        }
    }

    /** What everybody knows in the language of the text means nothing else in another one. */
    Matching passingOver(Set<String> known) {
        for (int word = 0; word < words.size(); word++) {
            if (known.contains(words.get(word).folded())) {
                taken.set(word);
            }
        }
        return this;
    }

    /** Terms of any other language, as they stand there. */
    Matching elsewhere(int without) {
        List<Span> spans = new ArrayList<>();
        for (int from = taken.nextClearBit(0); from < words.size(); from = taken.nextClearBit(from + 1)) {
            long key = TermIndex.begin();
            for (int to = from; to < words.size() && !taken.get(to); to++) {
                key = TermTable.longer(key, words.get(to).folded());
                if (!index.knows(key)) {
                    break;
                }
                if (to > from || isLong(words.get(to).folded())) {
                    add(from, to, index.elsewhere(key, without), spans);
                }
            }
        }
        return choose(spans);
    }

    private static boolean isLong(String word) {
        return word.length() >= SHORTEST_ELSEWHERE || word.charAt(0) > AFTER_LATIN_GREEK_AND_CYRILLIC;
    }

    private void add(int from, int to, int[] meanings, List<Span> spans) {
        if (meanings.length > 0) {
            spans.add(new Span(
                    from, to - from + 1, words.get(from).from(), words.get(to).to(), meanings, sure(meanings)));
        }
    }

    private static float sure(int[] meanings) {
        float best = 0;
        for (int meaning : meanings) {
            best = Math.max(best, sure(meaning));
        }
        return best;
    }

    static float sure(int meaning) {
        return switch (Meaning.kind(meaning)) {
            case RIGHT -> EXACT;
            case STEM -> STEMMED;
            case WRONG -> MISTAKEN;
        };
    }

    /** Of those that overlap the longest. */
    private Matching choose(List<Span> spans) {
        spans.sort(Span::compare);
        for (Span span : spans) {
            int end = span.word() + span.words();
            int used = taken.nextSetBit(span.word());
            if (used < 0 || used >= end) {
                taken.set(span.word(), end);
                Arrays.fill(takenBy, span.word(), end, span);
                chosen.add(span);
            } else if (span.sure() == EXACT && used == span.word() && isInner(span)) {
                inner.add(span);
            }
        }
        return this;
    }

    private boolean isInner(Span span) {
        Span longer = takenBy[span.word()];
        return longer != null && span.isPartOf(longer);
    }

    /** What is joined into one word in this language, looked into word by word. */
    Matching compounds(int language) {
        for (int word = taken.nextClearBit(0); word < words.size(); word = taken.nextClearBit(word + 1)) {
            List<Span> parts = Compound.of(index, language, words.get(word), word);
            if (!parts.isEmpty()) {
                taken.set(word);
                chosen.addAll(parts);
            }
        }
        return this;
    }

    List<Span> spans() {
        return chosen;
    }

    /** Terms that are part of a longer one: who interprets in a hospital has to do with a hospital. */
    List<Span> inner() {
        return inner;
    }
}
