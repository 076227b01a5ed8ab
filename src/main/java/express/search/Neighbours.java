package express.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Lifts the best of what was found where the words stand side by side; to ask all that was found would cost more. */
final class Neighbours {

    /** So many of the best are looked at. */
    static final int LOOKED_AT = 100;

    private Neighbours() {}

    static List<Candidate> lift(Reading reading, List<Prepared.Closeness> closeness, List<Candidate> found)
            throws IOException {
        if (closeness.isEmpty() || found.isEmpty()) {
            return found;
        }
        List<Candidate> looked = found.subList(0, Math.min(LOOKED_AT, found.size())).stream()
                .sorted(Comparator.comparingInt(Candidate::document))
                .toList();
        Map<Integer, Float> factors = new HashMap<>();
        for (Prepared.Closeness close : closeness) {
            lift(reading, close, looked, factors);
        }
        List<Candidate> lifted = new ArrayList<>(looked.stream()
                .map(it -> it.times(1 + factors.getOrDefault(it.document(), 0f)))
                .sorted(Candidate.BEST_FIRST)
                .toList());
        lifted.addAll(found.subList(looked.size(), found.size()));
        return lifted;
    }

    private static void lift(
            Reading reading, Prepared.Closeness close, List<Candidate> looked, Map<Integer, Float> factors)
            throws IOException {
        Weight weight = reading.createWeight(reading.rewrite(close.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<LeafReaderContext> segments = reading.getIndexReader().leaves();
        int at = -1;
        Scorer scorer = null;
        for (Candidate candidate : looked) {
            int segment = ReaderUtil.subIndex(candidate.document(), segments);
            if (segment != at) {
                at = segment;
                scorer = weight.scorer(segments.get(segment));
            }
            if (scorer != null && matches(scorer, candidate.document() - segments.get(segment).docBase)) {
                factors.merge(candidate.document(), close.lift(), Float::sum);
            }
        }
    }

    /** Looks at the places of the words in this document, not for the next where they fit. */
    private static boolean matches(Scorer scorer, int document) throws IOException {
        TwoPhaseIterator phases = scorer.twoPhaseIterator();
        DocIdSetIterator having = phases == null ? scorer.iterator() : phases.approximation();
        int at = having.docID() < document ? having.advance(document) : having.docID();
        return at == document && (phases == null || phases.matches());
    }
}
