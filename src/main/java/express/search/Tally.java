package express.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Counts what matches, and the values of its facets, without asking how well: that costs most and only the best need it. */
final class Tally {

    /** About so many a thing has. */
    private static final long VALUES = 12;

    private final Reading reading;
    private final Choice choice;
    private final int[] counts;
    private int total;

    Tally(Reading reading, Choice choice) {
        this.reading = reading;
        this.choice = choice;
        this.counts = new int[reading.values().size()];
    }

    void count(Weight weight, LeafReaderContext segment, int from, int to) throws IOException {
        Scorer scorer = weight.scorer(segment);
        if (scorer == null) {
            return;
        }
        FixedBitSet matching = matching(scorer, from, to);
        Bits live = segment.reader().getLiveDocs();
        if (live != null) {
            live.applyMask(matching, from);
        }
        Columns columns = reading.columns(segment);
        int matches = matching.cardinality();
        if (matches * VALUES < columns.holders().steps(to - from)) {
            matching.forEach(0, to - from, from, document -> count(columns, document));
        } else {
            countByValue(columns.holders(), matching, from);
        }
    }

    /** Where much matches: the values of a chosen facet among what has all that was chosen but in that facet. */
    private void countByValue(Holders holders, FixedBitSet matching, int from) {
        FixedBitSet fitting = matching.clone();
        FixedBitSet[] having = new FixedBitSet[choice.bits()];
        for (int bit = 0; bit < having.length; bit++) {
            having[bit] = choice.having(bit, holders, from, matching.length());
            fitting.and(having[bit]);
        }
        total += fitting.cardinality();
        FixedBitSet[] among = new FixedBitSet[reading.facets()];
        Arrays.fill(among, fitting);
        for (int bit = 0; bit < having.length; bit++) {
            if (choice.facetOf(bit) >= 0) {
                among[choice.facetOf(bit)] = but(matching, having, bit);
            }
        }
        for (int value = 0; value < counts.length; value++) {
            counts[value] +=
                    holders.count(value, among[reading.values().get(value).facet()], from);
        }
    }

    private static FixedBitSet but(FixedBitSet matching, FixedBitSet[] having, int left) {
        FixedBitSet others = matching.clone();
        for (int bit = 0; bit < having.length; bit++) {
            if (bit != left) {
                others.and(having[bit]);
            }
        }
        return others;
    }

    private static FixedBitSet matching(Scorer scorer, int from, int to) throws IOException {
        var matching = new FixedBitSet(to - from);
        DocIdSetIterator documents = scorer.iterator();
        if (documents.docID() < from) {
            documents.advance(from);
        }
        documents.intoBitSet(to, matching, from);
        return matching;
    }

    private void count(Columns columns, int document) {
        long missing = choice.missing(columns, document);
        if (missing == 0) {
            total++;
            countAll(columns, document);
        } else if ((missing & missing - 1) == 0) {
            countOnly(columns, document, choice.facet(missing));
        }
    }

    private void countAll(Columns columns, int document) {
        int[] values = columns.values();
        for (int i = columns.start(document); i < columns.end(document); i++) {
            counts[values[i]]++;
        }
    }

    /** It would be found but for the choice in this facet. */
    private void countOnly(Columns columns, int document, int facet) {
        int[] values = columns.values();
        for (int i = columns.start(document); facet >= 0 && i < columns.end(document); i++) {
            if (reading.values().get(values[i]).facet() == facet) {
                counts[values[i]]++;
            }
        }
    }

    int total() {
        return total;
    }

    int count(int value) {
        return counts[value];
    }
}
