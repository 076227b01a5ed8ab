package express.glossary;

import express.search.Word;
import express.search.WordSplitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The terms of the glossary as texts are searched for them: as they stand there, whatever their language, and as each
 * language shortens them.
 */
final class TermIndex {

    private static final int FOLDED = 100;

    /** Shorter stems are alike by chance. */
    private static final int SHORTEST_STEM = 3;

    /** A stem that stands for more concepts stands for none. */
    private static final int MOST_OF_A_STEM = 3;

    private final TermTable table = new TermTable();
    private final List<Concept> concepts;
    private final List<Set<String>> generalWords = new ArrayList<>();
    private final List<Set<String>> littleWords = new ArrayList<>();

    TermIndex(Glossary glossary) {
        concepts = List.copyOf(glossary.list());
        for (int language = 0; language < Tongues.ALL.size(); language++) {
            add(glossary, language);
        }
        table.trimmed();
    }

    private void add(Glossary glossary, int language) {
        Locale locale = Tongues.ALL.get(language);
        WordSplitter splitter = WordSplitter.of(locale);
        Set<String> general = new HashSet<>();
        for (String word : glossary.generalWords(locale)) {
            splitter.split(word).forEach(it -> general.addAll(List.of(it.folded(), it.stem())));
        }
        generalWords.add(general);
        Set<String> little = Folded.terms(locale, glossary.littleWords(locale));
        littleWords.add(little);
        for (int concept = 0; concept < concepts.size(); concept++) {
            Set<String> tooGeneral = concepts.get(concept).general() ? Set.of() : general;
            Terms terms = concepts.get(concept).in(locale);
            int right = Meaning.of(concept, language, Meaning.Kind.RIGHT);
            int stem = Meaning.of(concept, language, Meaning.Kind.STEM);
            int wrong = Meaning.of(concept, language, Meaning.Kind.WRONG);
            terms.right().map(splitter::split).forEach(words -> {
                put(begin(), words, Word::folded, tooGeneral, right);
                put(begin(language), words, Word::stem, tooGeneral, stem);
                withoutLittle(words, little).ifPresent(fewer -> {
                    put(begin(), fewer, Word::folded, tooGeneral, right);
                    put(begin(language), fewer, Word::stem, tooGeneral, stem);
                });
            });
            terms.wrong().stream()
                    .map(splitter::split)
                    .forEach(words -> put(begin(), words, Word::folded, tooGeneral, wrong));
        }
    }

    /** What remains has to be a phrase: in my own language is not the same as language. */
    private static Optional<List<Word>> withoutLittle(List<Word> words, Set<String> little) {
        List<Word> fewer =
                words.stream().filter(word -> !little.contains(word.folded())).toList();
        return fewer.size() > 1 && fewer.size() < words.size() ? Optional.of(fewer) : Optional.empty();
    }

    private void put(long key, List<Word> words, Function<Word, String> form, Set<String> tooGeneral, int meaning) {
        if (words.isEmpty() || words.size() == 1 && !isTelling(form.apply(words.getFirst()), tooGeneral, meaning)) {
            return;
        }
        long longer = key;
        for (int i = 0; i < words.size() - 1; i++) {
            longer = TermTable.longer(longer, form.apply(words.get(i)));
            table.begins(longer);
        }
        longer = TermTable.longer(longer, form.apply(words.getLast()));
        if (!says(longer, meaning)) {
            table.put(longer, meaning);
        }
    }

    private static boolean isTelling(String word, Set<String> tooGeneral, int meaning) {
        return !tooGeneral.contains(word)
                && (Meaning.kind(meaning) != Meaning.Kind.STEM || word.length() >= SHORTEST_STEM);
    }

    /** Right and wrong are added in this order, so what is right stays so. */
    private boolean says(long key, int meaning) {
        for (int place = table.first(key); place != TermTable.NOTHING; place = table.next(place)) {
            if (table.meaning(place) >>> 4 == meaning >>> 4) {
                return true;
            }
        }
        return false;
    }

    /** How sequences of words as they stand begin. */
    static long begin() {
        return TermTable.begin(FOLDED);
    }

    /** How sequences of stems of a language begin. */
    static long begin(int language) {
        return TermTable.begin(language);
    }

    boolean knows(long key) {
        return table.knows(key);
    }

    /** What a sequence means in a language; of a stem with too many meanings nothing. */
    int[] meanings(long key, int language) {
        int count = 0;
        for (int place = table.first(key); place != TermTable.NOTHING; place = table.next(place)) {
            count += Meaning.language(table.meaning(place)) == language ? 1 : 0;
        }
        int[] meanings = new int[count];
        for (int place = table.first(key); place != TermTable.NOTHING; place = table.next(place)) {
            if (Meaning.language(table.meaning(place)) == language) {
                meanings[--count] = table.meaning(place);
            }
        }
        return meanings.length > MOST_OF_A_STEM && Meaning.kind(meanings[0]) == Meaning.Kind.STEM
                ? new int[0]
                : meanings;
    }

    /** What a sequence as it stands means in any language but one. */
    int[] elsewhere(long key, int without) {
        Set<Integer> seen = new HashSet<>();
        for (int place = table.first(key); place != TermTable.NOTHING; place = table.next(place)) {
            if (Meaning.language(table.meaning(place)) != without) {
                seen.add(table.meaning(place));
            }
        }
        return seen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Words of a language that are known, and mean too much to be a term. */
    Set<String> generalWords(int language) {
        return generalWords.get(language);
    }

    boolean isLittle(int language, String folded) {
        return littleWords.get(language).contains(folded);
    }

    Concept concept(int meaning) {
        return concepts.get(Meaning.concept(meaning));
    }

    int size() {
        return table.size();
    }
}
