package express.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Asks for words that stand side by side. */
final class Phrases {

    private static final float IN_TITLE = 0.2f;
    private static final float IN_TEXT = 0.1f;
    private static final int MOST_NEIGHBOURS = 6;

    private Phrases() {}

    /** In any language. */
    static Query exactly(Reading reading, List<Word> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(Fields.FOLDED, words.getFirst().folded()));
        }
        var anywhere = new BooleanQuery.Builder();
        for (String tag : reading.tags()) {
            anywhere.add(new PhraseQuery(Fields.title(tag), terms(words)), Occur.SHOULD);
            anywhere.add(new PhraseQuery(Fields.text(tag), terms(words)), Occur.SHOULD);
        }
        return anywhere.build();
    }

    private static String[] terms(List<Word> words) {
        return words.stream().map(Word::folded).toArray(String[]::new);
    }

    /** Words typed side by side that stand so in a thing of their language. */
    static List<Prepared.Closeness> closeness(Reading reading, String language, List<Word> words) {
        List<Prepared.Closeness> closeness = new ArrayList<>();
        if (words.size() > 1 && words.size() <= MOST_NEIGHBOURS) {
            for (String tag : reading.tags()) {
                if (Fields.language(Locale.forLanguageTag(tag)).equals(language)) {
                    closeness.add(new Prepared.Closeness(neighbours(Fields.title(tag), words), IN_TITLE));
                    closeness.add(new Prepared.Closeness(neighbours(Fields.text(tag), words), IN_TEXT));
                }
            }
        }
        return closeness;
    }

    private static Query neighbours(String field, List<Word> words) {
        var pairs = new BooleanQuery.Builder();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(new PhraseQuery(1, field, terms(words.subList(i - 1, i + 1))), Occur.SHOULD);
        }
        return pairs.build();
    }
}
