package express.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** The form under which a word stands in the Ukrainian dictionary; of several the shortest, which all forms share. */
final class UkrainianStemmer implements Stemmer {

    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
    private static final int ACUTE = 0x301;
    private static final Dictionary DICTIONARY = read();

    private final Queue<DictionaryLookup> ready = new ConcurrentLinkedQueue<>();

    private static Dictionary read() {
        var file = UkrainianMorfologikAnalyzer.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict");
        try {
            return Dictionary.read(file);
        } catch (IOException missing) {
            throw new UncheckedIOException("no Ukrainian dictionary", missing);
        }
    }

    @Override
    public String stem(String written, String folded) {
        DictionaryLookup found = ready.poll();
        DictionaryLookup lookup = found == null ? new DictionaryLookup(DICTIONARY) : found;
        try {
            return lookup.lookup(tidy(written)).stream()
                    .map(WordData::getStem)
                    .map(lemma -> Folding.fold(lemma.toString()))
                    .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElse(folded);
        } finally {
            ready.add(lookup);
        }
    }

    private static String tidy(String written) {
        StringBuilder tidy = new StringBuilder(written.length());
        written.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT && letter != ACUTE)
                .forEach(tidy::appendCodePoint);
        return TOGETHER.normalize(tidy).toLowerCase(Locale.ROOT);
    }
}
