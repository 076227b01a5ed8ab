package express.search;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.jspecify.annotations.Nullable;

/** Keeps of all that fits the best that come after a page: by words, by what is known of it, and by how near it is. */
final class Nearest {

    /** What says nothing of something that was asked for counts so much of what says it. */
    private static final float UNSAID = 0.8f;

    /** What is nowhere in particular. */
    private static final float NOWHERE = 0.1f;

    /** So many metres away counts half; of a wide circle a third of it. */
    private static final double HALF = 3_000;

    private static final int SHARE = 3;

    private final Reading reading;
    private final Quest quest;
    private final Ranking ranking;
    private final Choice said;
    private final @Nullable Candidate after;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
    private float least = -1;
    private int total;
    private boolean more;

    Nearest(Reading reading, Quest quest, Ranking ranking) {
        this.reading = reading;
        this.quest = quest;
        this.ranking = ranking;
        this.said = Choice.of(reading, quest.kind(), quest.wanted());
        this.after = Key.read(quest.after(), quest.kind());
    }

    LeafCollector of(LeafReaderContext segment) {
        Columns columns = reading.columns(segment);
        return new LeafCollector() {
            private Scorable scorer = new Unscored();

            @Override
            public void setScorer(Scorable scoring) {
                scorer = scoring;
            }

            @Override
            public void collect(int document) throws IOException {
                if (columns.hold(quest.at(), document)) {
                    total++;
                    offer(segment.docBase, columns, document, scorer.score());
                }
            }
        };
    }

    private void offer(int base, Columns columns, int document, float raw) {
        if (raw * Ranking.HIGHEST < least) {
            more = true;
            return;
        }
        float score =
                raw * ranking.factor(columns, document) * sureness(columns, document) * nearness(columns, document);
        if (score < least || quest.most() == 0) {
            more = true;
            return;
        }
        var candidate = new Candidate(base + document, score, columns.id(document));
        if (after != null && Candidate.BEST_FIRST.compare(candidate, after) <= 0) {
            return;
        }
        best.add(candidate);
        if (best.size() > quest.most()) {
            best.poll();
            more = true;
        }
        least = best.size() == quest.most() ? best.peek().score() : -1;
    }

    private float sureness(Columns columns, int document) {
        int unsaid = Long.bitCount(said.missing(columns, document));
        return unsaid == 0 ? 1 : (float) Math.pow(UNSAID, unsaid);
    }

    private float nearness(Columns columns, int document) {
        if (quest.around() == null) {
            return 1;
        }
        double away = columns.spots().distance(document, quest.around().spot());
        double half = Math.max(HALF, (double) quest.around().metres() / SHARE);
        return away == Spots.NOWHERE ? NOWHERE : (float) (half / (half + away));
    }

    private static final class Unscored extends Scorable {

        @Override
        public float score() {
            return 1;
        }
    }

    int total() {
        return total;
    }

    List<Candidate> best() {
        return best.stream().sorted(Candidate.BEST_FIRST).toList();
    }

    @Nullable
    String next() {
        return more && !best.isEmpty() ? Key.write(best().getLast()) : null;
    }
}
