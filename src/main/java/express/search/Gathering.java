package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Goes once through all that matches: keeps the best, and counts the values of facets. */
final class Gathering {

    private final Reading reading;
    private final Choice choice;
    private final Ranking ranking;
    private final int most;
    private final int[] counts;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
    private float least = -1;
    private int total;

    Gathering(Reading reading, Choice choice, Ranking ranking, int most) {
        this.reading = reading;
        this.choice = choice;
        this.ranking = ranking;
        this.most = most;
        this.counts = new int[reading.values().size()];
    }

    void gather(Query query) throws IOException {
        Weight weight = reading.createWeight(reading.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext segment : reading.getIndexReader().leaves()) {
            BulkScorer scorer = weight.bulkScorer(segment);
            if (scorer != null) {
                var collector = new SegmentCollector(segment.docBase, reading.columns(segment));
                scorer.score(collector, segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
    }

    private final class SegmentCollector implements LeafCollector {

        private final int base;
        private final Columns columns;
        private Scorable scorer = new Nothing();

        SegmentCollector(int base, Columns columns) {
            this.base = base;
            this.columns = columns;
        }

        @Override
        public void setScorer(Scorable scoring) {
            scorer = scoring;
        }

        @Override
        public void collect(int document) throws IOException {
            long missing = choice.missing(columns, document);
            if (missing == 0) {
                total++;
                countAll(document);
                offer(document);
            } else if ((missing & missing - 1) == 0) {
                countOnly(document, choice.facet(missing));
            }
        }

        private void countAll(int document) {
            int[] values = columns.values();
            int end = columns.end(document);
            for (int i = columns.start(document); i < end; i++) {
                counts[values[i]]++;
            }
        }

        /** It would be found but for the choice in this facet. */
        private void countOnly(int document, int facet) {
            int[] values = columns.values();
            for (int i = columns.start(document); facet >= 0 && i < columns.end(document); i++) {
                if (reading.values().get(values[i]).facet() == facet) {
                    counts[values[i]]++;
                }
            }
        }

        private void offer(int document) throws IOException {
            float raw = scorer.score();
            if (raw * Ranking.HIGHEST < least || most == 0) {
                return;
            }
            float score = raw * ranking.factor(columns, document);
            if (score >= least) {
                best.add(new Candidate(base + document, score, columns.id(document)));
                if (best.size() > most) {
                    best.poll();
                }
                least = best.size() == most ? best.peek().score() : -1;
            }
        }
    }

    private static final class Nothing extends Scorable {

        @Override
        public float score() {
            return 0;
        }
    }

    int total() {
        return total;
    }

    List<Candidate> best() {
        return best.stream().sorted(Candidate.BEST_FIRST).toList();
    }

    Map<String, List<Found.Count>> counts() {
        Map<String, List<Found.Count>> told = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            Values.Value value = reading.values().get(i);
            if (counts[i] > 0 && !value.facetName().equals(Fields.KIND)) {
                told.computeIfAbsent(value.facetName(), it -> new ArrayList<>())
                        .add(new Found.Count(value.value(), counts[i]));
            }
        }
        told.values()
                .forEach(values -> values.sort(
                        Comparator.comparingInt(Found.Count::things).reversed().thenComparing(Found.Count::value)));
        return told;
    }
}
