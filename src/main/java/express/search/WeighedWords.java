package express.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Words of one field, each with all that its occurrences weigh. */
final class WeighedWords {

    private final Map<String, Integer> weights = new HashMap<>();

    void add(String word, int weight) {
        weights.merge(word, weight, Integer::sum);
    }

    /** Each word as it weighs most, here or there: what is said in several languages is not said more often. */
    void takeHighest(WeighedWords others) {
        others.weights.forEach((word, weight) -> weights.merge(word, weight, Math::max));
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    TokenStream stream() {
        return new Stream(weights.entrySet().iterator());
    }

    private static final class Stream extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Iterator<Map.Entry<String, Integer>> words;

        Stream(Iterator<Map.Entry<String, Integer>> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (!words.hasNext()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, Integer> word = words.next();
            term.append(word.getKey());
            frequency.setTermFrequency(word.getValue());
            return true;
        }
    }
}
