package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Goes once through all that matches: keeps the best, and counts the values of facets. Where there is much it goes in
 * slices, several at once if processors are idle; what it finds does not depend on that.
 */
final class Gathering {

    private static final int SLICE = 32_768;

    private record Slice(LeafReaderContext segment, int from, int to) {}

    private final Reading reading;
    private final Choice choice;
    private final Ranking ranking;
    private final int most;
    private final Queue<Share> shares = new ConcurrentLinkedQueue<>();

    Gathering(Reading reading, Choice choice, Ranking ranking, int most) {
        this.reading = reading;
        this.choice = choice;
        this.ranking = ranking;
        this.most = most;
    }

    void gather(Query query) throws IOException {
        Weight weight = reading.createWeight(reading.rewrite(query), ScoreMode.COMPLETE, 1);
        List<Slice> slices = slices();
        Pieces.work(slices.size(), () -> {
            var share = new Share();
            shares.add(share);
            return piece -> share.gather(weight, slices.get(piece));
        });
    }

    private List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        for (LeafReaderContext segment : reading.getIndexReader().leaves()) {
            int end = segment.reader().maxDoc();
            for (int from = 0; from < end; from += SLICE) {
                slices.add(new Slice(segment, from, Math.min(end, from + SLICE)));
            }
        }
        return slices;
    }

    /** What one thread finds. */
    private final class Share {

        private final int[] counts = new int[reading.values().size()];
        private final PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
        private float least = -1;
        private int total;

        void gather(Weight weight, Slice slice) throws IOException {
            LeafReaderContext segment = slice.segment();
            BulkScorer scorer = weight.bulkScorer(segment);
            if (scorer != null) {
                var collector = new SegmentCollector(this, segment.docBase, reading.columns(segment));
                scorer.score(collector, segment.reader().getLiveDocs(), slice.from(), slice.to());
            }
        }

        void offer(Candidate candidate) {
            best.add(candidate);
            if (best.size() > most) {
                best.poll();
            }
            least = best.size() == most ? best.peek().score() : -1;
        }
    }

    private final class SegmentCollector implements LeafCollector {

        private final Share share;
        private final int base;
        private final Columns columns;
        private Scorable scorer = new Nothing();

        SegmentCollector(Share share, int base, Columns columns) {
            this.share = share;
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
                share.total++;
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
                share.counts[values[i]]++;
            }
        }

        /** It would be found but for the choice in this facet. */
        private void countOnly(int document, int facet) {
            int[] values = columns.values();
            for (int i = columns.start(document); facet >= 0 && i < columns.end(document); i++) {
                if (reading.values().get(values[i]).facet() == facet) {
                    share.counts[values[i]]++;
                }
            }
        }

        private void offer(int document) throws IOException {
            float raw = scorer.score();
            if (raw * Ranking.HIGHEST < share.least || most == 0) {
                return;
            }
            float score = raw * ranking.factor(columns, document);
            if (score >= share.least) {
                share.offer(new Candidate(base + document, score, columns.id(document)));
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
        return shares.stream().mapToInt(share -> share.total).sum();
    }

    List<Candidate> best() {
        return shares.stream()
                .flatMap(share -> share.best.stream())
                .sorted(Candidate.BEST_FIRST)
                .limit(most)
                .toList();
    }

    Map<String, List<Found.Count>> counts() {
        Map<String, List<Found.Count>> told = new HashMap<>();
        int[] counts = sums();
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

    private int[] sums() {
        int[] sums = new int[reading.values().size()];
        for (Share share : shares) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += share.counts[i];
            }
        }
        return sums;
    }
}
