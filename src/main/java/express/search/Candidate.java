package express.search;

import java.util.Comparator;

/** A document of all segments that may be told of. */
record Candidate(int document, float score, String id) {

    /** The best first; of equals in the order of their keys, so that everybody sees the same. */
    static final Comparator<Candidate> BEST_FIRST = Candidate::compare;

    private static int compare(Candidate one, Candidate other) {
        int better = Float.compare(other.score(), one.score());
        return better == 0 ? one.id().compareTo(other.id()) : better;
    }

    Candidate times(float factor) {
        return new Candidate(document, score * factor, id);
    }
}
