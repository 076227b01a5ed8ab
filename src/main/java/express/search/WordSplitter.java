package express.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes texts of a language apart into words: every script is folded, and the languages of the networks are stemmed.
 * For any thread.
 */
public final class WordSplitter {

    private static final Map<String, WordSplitter> KNOWN = new ConcurrentHashMap<>();
    private static final WordSplitter OTHER = new WordSplitter("und");
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    /** Longer ones are no words, and must not become terms. */
    private static final int LONGEST = 64;

    /** A text says the same words again and again. */
    private static final int REMEMBERED = 4_096;

    private record Forms(String folded, String stem) {}

    private final String language;
    private final Stemmer stemmer;
    private final Cache<String, Forms> remembered = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .build();

    private WordSplitter(String language) {
        this.language = language;
        this.stemmer = Stemmers.of(language);
    }

    public static WordSplitter of(Locale language) {
        String code = language.getLanguage().equals("prs") ? "fa" : language.getLanguage();
        return Stemmers.LANGUAGES.contains(code) ? KNOWN.computeIfAbsent(code, WordSplitter::new) : OTHER;
    }

    public List<Word> split(String text) {
        String settled = Letters.settle(text);
        BreakIterator breaks = WORDS.clone();
        breaks.setText(settled);
        List<Word> words = new ArrayList<>(text.length() / 6 + 1);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT && to - from <= LONGEST) {
                add(words, settled.substring(from, to), from, to);
            }
            from = to;
        }
        return words;
    }

    private void add(List<Word> words, String token, int from, int to) {
        Forms forms = remembered.get(token, this::forms);
        if (!forms.folded().isEmpty()) {
            words.add(new Word(forms.folded(), forms.stem(), from, to));
        }
    }

    private Forms forms(String token) {
        String core = Apostrophes.core(token, language);
        String folded = Folding.fold(core);
        String stem = folded.isEmpty() ? folded : stemmer.stem(core, folded);
        return new Forms(folded, stem.isEmpty() ? folded : stem);
    }
}
