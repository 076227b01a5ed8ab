package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** What is like a thing: its telling words and concepts are asked for, and the facets it shares lift what is found. */
final class Similar {

    private static final int WORDS = 15;
    private static final int CONCEPTS = 15;
    private static final int READ = 4_000;
    private static final float FACETS = 1;
    private static final int LOOKED_AT = 100;

    private final Reading reading;
    private final Concepts concepts;
    private final Ranking ranking;

    private record Sign(Term term, float weight) {}

    Similar(Reading reading, Concepts concepts, Ranking ranking) {
        this.reading = reading;
        this.concepts = concepts;
        this.ranking = ranking;
    }

    List<Hit> to(String kind, String key, Locale reader, int most) throws IOException {
        TopDocs found = reading.search(new TermQuery(new Term(Fields.ID, Fields.id(kind, key))), 1);
        if (found.scoreDocs.length == 0) {
            return List.of();
        }
        int document = found.scoreDocs[0].doc;
        Choice choice = Choice.of(reading, kind, Map.of());
        var gathering = new Gathering(reading, choice, ranking, LOOKED_AT);
        gathering.gather(query(document));
        Set<Integer> facets = facets(document);
        List<Candidate> best = gathering.best().stream()
                .filter(it -> it.document() != document)
                .map(it -> it.times(1 + FACETS * shared(facets, facets(it.document()))))
                .sorted(Candidate.BEST_FIRST)
                .limit(most)
                .toList();
        return new Telling(reading, reader, List.of()).tell(best);
    }

    private BooleanQuery query(int document) throws IOException {
        LeafReaderContext segment = segment(document);
        int inSegment = document - segment.docBase;
        Texts texts = Texts.of(segment.reader(), reading.columns(segment), inSegment, Locale.ROOT);
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> meanings = new HashMap<>();
        for (String tag : texts.tags()) {
            Locale language = Locale.forLanguageTag(tag);
            String text = texts.text(tag);
            count(language, texts.title(tag), Fields.TITLE, words, meanings);
            count(language, text.substring(0, Math.min(READ, text.length())), Fields.BODY, words, meanings);
        }
        texts.subjects()
                .forEach(subject -> concepts.around(subject)
                        .forEach((concept, weight) -> meanings.merge(concept, Fields.subject(weight), Integer::sum)));
        var query = new BooleanQuery.Builder();
        List<Sign> telling = new ArrayList<>(telling(Fields.FOLDED, words, WORDS));
        telling.addAll(telling(Fields.CONCEPTS, meanings, CONCEPTS));
        telling.forEach(it -> query.add(new BoostQuery(new TermQuery(it.term()), it.weight()), Occur.SHOULD));
        return query.build();
    }

    private void count(
            Locale language, String text, int weight, Map<String, Integer> words, Map<String, Integer> meanings) {
        Set<String> common = CommonWords.of(Fields.language(language));
        WordSplitter.of(language).split(text).stream()
                .map(Word::folded)
                .filter(word -> !common.contains(word))
                .forEach(word -> words.merge(word, weight, Integer::sum));
        concepts.in(text, language).forEach(it -> meanings.merge(it.concept(), weight, Integer::sum));
    }

    /** Those that are frequent here and rare elsewhere; what stands nowhere else says nothing. */
    private List<Sign> telling(String field, Map<String, Integer> counted, int most) throws IOException {
        List<Sign> telling = new ArrayList<>();
        int things = reading.getIndexReader().maxDoc();
        for (Map.Entry<String, Integer> word : counted.entrySet()) {
            var term = new Term(field, word.getKey());
            int having = reading.getIndexReader().docFreq(term);
            if (having > 1) {
                double often = word.getValue() / (word.getValue() + 2.0 * Fields.BODY);
                telling.add(new Sign(term, (float) (often * Math.log1p((double) things / having))));
            }
        }
        return telling.stream()
                .sorted(Comparator.comparingDouble((Sign it) -> -it.weight())
                        .thenComparing(it -> it.term().text()))
                .limit(most)
                .toList();
    }

    private LeafReaderContext segment(int document) {
        List<LeafReaderContext> segments = reading.getIndexReader().leaves();
        return segments.get(ReaderUtil.subIndex(document, segments));
    }

    private Set<Integer> facets(int document) {
        LeafReaderContext segment = segment(document);
        Columns columns = reading.columns(segment);
        Set<Integer> values = new HashSet<>();
        for (int i = columns.start(document - segment.docBase); i < columns.end(document - segment.docBase); i++) {
            values.add(columns.values()[i]);
        }
        return values;
    }

    /** From 0 to 1; the kind is shared by all and says little. */
    private static float shared(Set<Integer> ours, Set<Integer> theirs) {
        Set<Integer> both = new HashSet<>(ours);
        both.retainAll(theirs);
        Set<Integer> either = new HashSet<>(ours);
        either.addAll(theirs);
        return either.isEmpty() ? 0 : (float) both.size() / either.size();
    }
}
