package express.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Asks the index on a quest: what narrows is looked up, so that only what fits is weighed. For one quest. */
final class Pursuit {

    private final Reading reading;
    private final Quest quest;
    private final Prepared prepared;
    private final Ranking ranking;

    Pursuit(Reading reading, Quest quest, Prepared prepared, Ranking ranking) {
        this.reading = reading;
        this.quest = quest;
        this.prepared = prepared;
        this.ranking = ranking;
    }

    Nearest find() throws IOException {
        var nearest = new Nearest(reading, quest, ranking);
        BooleanQuery.Builder all = fixed();
        quest.wanted().forEach((facet, values) -> all.add(any(facet, values), Occur.FILTER));
        if (quest.around() != null) {
            all.add(around(quest.around()), Occur.FILTER);
        }
        collect(all.build(), ScoreMode.COMPLETE, nearest::of);
        return nearest;
    }

    /** The words and the kind. */
    private BooleanQuery.Builder fixed() {
        var all = new BooleanQuery.Builder();
        all.add(
                quest.words().isBlank() ? new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE) : prepared.query(),
                Occur.MUST);
        all.add(any(Fields.KIND, Set.of(quest.kind())), Occur.FILTER);
        return all;
    }

    private static Query any(String facet, Set<String> values) {
        var any = new BooleanQuery.Builder();
        Set<String> fitting = new HashSet<>(values);
        fitting.add(Quest.UNSAID);
        fitting.forEach(value ->
                any.add(new TermQuery(new Term(Fields.FACET, Fields.facet(facet, value))), Occur.SHOULD));
        return any.build();
    }

    private static Query around(Quest.Around around) {
        return new BooleanQuery.Builder()
                .add(
                        LatLonPoint.newDistanceQuery(
                                Fields.SPOT,
                                around.spot().latitude(),
                                around.spot().longitude(),
                                around.metres()),
                        Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.SPOTLESS, "")), Occur.SHOULD)
                .build();
    }

    @FunctionalInterface
    private interface Collectors {

        LeafCollector of(LeafReaderContext segment);
    }

    private void collect(Query query, ScoreMode mode, Collectors collectors) throws IOException {
        Weight weight = reading.createWeight(reading.rewrite(query), mode, 1);
        for (LeafReaderContext segment : reading.getIndexReader().leaves()) {
            BulkScorer scorer = weight.bulkScorer(segment);
            if (scorer != null) {
                scorer.score(collectors.of(segment), segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
    }

    @Nullable
    Integer metres(Candidate found) {
        if (quest.around() == null) {
            return null;
        }
        List<LeafReaderContext> segments = reading.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(found.document(), segments));
        double away = reading.columns(segment)
                .spots()
                .distance(found.document() - segment.docBase, quest.around().spot());
        return away == Spots.NOWHERE ? null : (int) Math.round(away);
    }

    /** One more time through what the words find: what lacks one thing only. */
    Sought.Lacking lacking() throws IOException {
        Map<String, Set<String>> fitting = new LinkedHashMap<>();
        quest.wanted().forEach((facet, values) -> {
            Set<String> both = new HashSet<>(values);
            both.add(Quest.UNSAID);
            fitting.put(facet, both);
        });
        var lack = new Lack(quest, Choice.of(reading, quest.kind(), fitting));
        collect(fixed().build(), ScoreMode.COMPLETE_NO_SCORES, segment -> lack.in(reading.columns(segment)));
        Map<String, Integer> without = new HashMap<>();
        for (String facet : fitting.keySet()) {
            int count = lack.without(reading.facet(facet));
            if (count > 0) {
                without.put(facet, count);
            }
        }
        return new Sought.Lacking(without, lack.elsewhere(), lack.nearest());
    }
}
