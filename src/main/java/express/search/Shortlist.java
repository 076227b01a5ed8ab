package express.search;

import java.io.IOException;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;

/** The best of what matches. What cannot be among them any more is passed over unscored. */
final class Shortlist {

    /** A little less than what is needed, since sums of floating numbers depend on their order. */
    private static final float SAFE = 0.9999f / Ranking.HIGHEST;

    private final Reading reading;
    private final Choice choice;
    private final Ranking ranking;
    private final int most;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());

    /** The least score that is still among the best of all who look, as bits, which for positive numbers are in the same order. */
    private final AtomicInteger least;

    /** @param least of all who look for the same */
    Shortlist(Reading reading, Choice choice, Ranking ranking, int most, AtomicInteger least) {
        this.reading = reading;
        this.choice = choice;
        this.ranking = ranking;
        this.most = most;
        this.least = least;
    }

    void look(Weight weight, LeafReaderContext segment, int from, int to) throws IOException {
        BulkScorer scorer = most == 0 ? null : weight.bulkScorer(segment);
        if (scorer != null) {
            scorer.score(new Looking(segment), segment.reader().getLiveDocs(), from, to);
        }
    }

    Stream<Candidate> best() {
        return best.stream();
    }

    private void add(Candidate candidate) {
        best.add(candidate);
        if (best.size() > most) {
            best.poll();
        }
        if (best.size() == most) {
            least.accumulateAndGet(Float.floatToIntBits(best.element().score()), Math::max);
        }
    }

    private float least() {
        return Float.intBitsToFloat(least.get());
    }

    /** Through one segment. */
    private final class Looking implements LeafCollector {

        private final int base;
        private final Columns columns;
        private Scorable scorer = new Nothing();
        private float raised;

        Looking(LeafReaderContext segment) {
            this.base = segment.docBase;
            this.columns = reading.columns(segment);
        }

        @Override
        public void setScorer(Scorable scoring) throws IOException {
            scorer = scoring;
            raised = 0;
            raise();
        }

        @Override
        public void collect(int document) throws IOException {
            float raw = scorer.score();
            float needed = least();
            if (raw * Ranking.HIGHEST < needed || choice.missing(columns, document) != 0) {
                return;
            }
            float score = raw * ranking.factor(columns, document);
            if (score >= needed) {
                add(new Candidate(base + document, score, columns.id(document)));
                raise();
            }
        }

        private void raise() throws IOException {
            float needed = least();
            if (needed > raised) {
                raised = needed;
                scorer.setMinCompetitiveScore(needed * SAFE);
            }
        }
    }

    private static final class Nothing extends Scorable {

        @Override
        public float score() {
            return 0;
        }
    }
}
