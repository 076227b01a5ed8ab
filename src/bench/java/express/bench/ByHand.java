package express.bench;

import express.search.OpenSearch;
import express.search.Word;
import express.search.WordSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** What somebody would write who knows Lucene and this index: any word, best twenty, facets and passages. */
final class ByHand {

    private static final List<String> FACETS =
            List.of("step", "country", "level", "group", "language", "sdg", "cost", "evidence");
    private static final int PAGE = 20;

    private final IndexSearcher index;
    private final SortedSetDocValuesReaderState state;

    ByHand(IndexSearcher index) throws IOException {
        this.index = index;
        var config = new FacetsConfig();
        FACETS.forEach(facet -> config.setMultiValued(facet, true));
        this.state = new DefaultSortedSetDocValuesReaderState(
                index.getIndexReader(), OpenSearch.fields("en").get("facets"), config);
    }

    /** How many were found; everything else is there, too. */
    int find(String words, String language, boolean facets, boolean passages) throws IOException {
        Map<String, String> fields = OpenSearch.fields(language);
        List<Word> split = WordSplitter.of(Locale.of(language)).split(words);
        var any = new BooleanQuery.Builder();
        for (Word word : split) {
            any.add(new TermQuery(new Term(fields.get("folded"), word.folded())), Occur.SHOULD);
            any.add(new TermQuery(new Term(fields.get("stems"), word.stem())), Occur.SHOULD);
        }
        Query query = any.build();
        TopDocs best = index.search(query, PAGE);
        int told = (int) best.totalHits.value();
        if (facets) {
            FacetsCollector matching = index.search(query, new FacetsCollectorManager());
            var counts = new SortedSetDocValuesFacetCounts(state, matching);
            List<FacetResult> all = new ArrayList<>();
            for (String facet : FACETS) {
                all.add(counts.getTopChildren(100, facet));
            }
            told += all.size();
        }
        return told + (passages ? passages(split, fields, best) : 0);
    }

    private int passages(List<Word> words, Map<String, String> fields, TopDocs best) throws IOException {
        Set<String> marks = new LinkedHashSet<>();
        words.forEach(word -> marks.addAll(List.of(word.folded(), word.stem(), "~" + word.stem())));
        int told = 0;
        for (String field : List.of(fields.get("title"), fields.get("text"))) {
            var query = new BooleanQuery.Builder();
            marks.forEach(mark -> query.add(new TermQuery(new Term(field, mark)), Occur.SHOULD));
            told += new Highlighter(index).highlight(field, query.build(), best, 1).length;
        }
        return told;
    }

    /** Reads the texts from where they stand in this index. */
    private static final class Highlighter extends UnifiedHighlighter {

        private final IndexSearcher index;

        Highlighter(IndexSearcher index) {
            super(UnifiedHighlighter.builder(index, new KeywordAnalyzer()));
            this.index = index;
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int most)
                throws IOException {
            List<CharSequence[]> texts = new ArrayList<>();
            for (int document = documents.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = documents.nextDoc()) {
                List<LeafReaderContext> segments = index.getIndexReader().leaves();
                LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
                CharSequence[] read = new CharSequence[fields.length];
                for (int i = 0; i < fields.length; i++) {
                    BinaryDocValues values = DocValues.getBinary(segment.reader(), fields[i]);
                    boolean there = values.advanceExact(document - segment.docBase);
                    read[i] = there ? values.binaryValue().utf8ToString() : "";
                }
                texts.add(read);
            }
            return texts;
        }
    }
}
