package express.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lets Lucene's filters shorten single words. Each is for one thread at a time, so a few lie ready. */
final class FilterChain implements Stemmer {

    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    /** From a stream of words to a stream of stems. */
    @FunctionalInterface
    interface Filters {

        TokenStream over(TokenStream words);
    }

    /** One word, again and again. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.append(word);
            return true;
        }
    }

    private record Chain(OneWord source, TokenStream end, CharTermAttribute term) {

        String stem(String word) throws IOException {
            source.word = word;
            end.incrementToken();
            return term.toString();
        }
    }

    private final Filters filters;
    private final Queue<Chain> ready = new ConcurrentLinkedQueue<>();

    FilterChain(Filters filters) {
        this.filters = filters;
    }

    @Override
    public String stem(String written, String folded) {
        Chain found = ready.poll();
        Chain chain = found == null ? start() : found;
        try {
            return Folding.fold(chain.stem(tidy(written)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            ready.add(chain);
        }
    }

    private Chain start() {
        var source = new OneWord();
        TokenStream end = filters.over(source);
        return new Chain(source, end, end.getAttribute(CharTermAttribute.class));
    }

    /** Invisible characters would hide an ending; tatweel and harakat are for the folding of Arabic letters. */
    private static String tidy(String written) {
        StringBuilder tidy = new StringBuilder(written.length());
        written.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT && letter != '\'')
                .forEach(tidy::appendCodePoint);
        return TOGETHER.normalize(tidy);
    }
}
