package express.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a thing must have, as one bit for each facet of which something was chosen, and for each value the bit of the
 * facet that it satisfies.
 */
final class Choice {

    private static final int MOST = 60;

    private final long required;
    private final long[] satisfied;

    /** By bit the number of the facet, below zero for the kind and for what nothing has. */
    private final int[] facets;

    private Choice(long required, long[] satisfied, int[] facets) {
        this.required = required;
        this.satisfied = satisfied;
        this.facets = facets;
    }

    static Choice of(Reading reading, String kind, Map<String, Set<String>> chosen) {
        long[] satisfied = new long[reading.values().size()];
        List<Integer> facets = new ArrayList<>();
        if (!reading.isAllOf(kind)) {
            require(reading, satisfied, facets, Fields.KIND, Set.of(kind), -1);
        }
        boolean unknown = false;
        for (String facet : chosen.keySet().stream().sorted().toList()) {
            int number = reading.facet(facet);
            if (number >= 0 && facets.size() < MOST) {
                require(reading, satisfied, facets, facet, chosen.get(facet), number);
            } else if (!unknown) {
                unknown = true;
                facets.add(-1);
            }
        }
        long required = facets.size() == Long.SIZE ? -1 : (1L << facets.size()) - 1;
        return new Choice(
                required, satisfied, facets.stream().mapToInt(it -> it).toArray());
    }

    private static void require(
            Reading reading, long[] satisfied, List<Integer> facets, String facet, Set<String> values, int number) {
        long bit = 1L << facets.size();
        facets.add(number);
        for (String value : values) {
            int known = reading.number(facet, value);
            if (known >= 0) {
                satisfied[known] |= bit;
            }
        }
    }

    /** The bits of what a thing lacks. */
    long missing(Columns columns, int document) {
        if (required == 0) {
            return 0;
        }
        int[] values = columns.values();
        int end = columns.end(document);
        long has = 0;
        for (int i = columns.start(document); i < end; i++) {
            has |= satisfied[values[i]];
        }
        return required & ~has;
    }

    /** How many bits a thing must have. */
    int bits() {
        return facets.length;
    }

    /** Those of some documents, from one on, that have a bit. */
    FixedBitSet having(int bit, Holders holders, int from, int many) {
        var having = new FixedBitSet(many);
        for (int value = 0; value < satisfied.length; value++) {
            if ((satisfied[value] >>> bit & 1) != 0) {
                holders.mark(value, having, from);
            }
        }
        return having;
    }

    /** Of the bit with a number. */
    int facetOf(int bit) {
        return facets[bit];
    }

    /** Of the one bit that is missing, or below zero if it is not to be counted. */
    int facet(long bit) {
        return facets[Long.numberOfTrailingZeros(bit)];
    }
}
