package express.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which documents of a segment have a value: of frequent values as bits, of rare ones by their numbers. */
final class Holders {

    /** So many documents by number cost as much room as the bits of all. */
    private static final int RARE = 32;

    private final @Nullable FixedBitSet[] frequent;
    private final int[][] rare;
    private final int frequentValues;

    private Holders(@Nullable FixedBitSet[] frequent, int[][] rare) {
        this.frequent = frequent;
        this.rare = rare;
        this.frequentValues =
                (int) Arrays.stream(frequent).filter(bits -> bits != null).count();
    }

    /** @param starts where the values of a document begin; those of the next end them */
    static Holders of(int[] starts, int[] values) {
        int size = starts.length - 1;
        int[] counts = new int[Arrays.stream(values).max().orElse(-1) + 1];
        for (int value : values) {
            counts[value]++;
        }
        @Nullable FixedBitSet[] frequent = new FixedBitSet[counts.length];
        int[][] rare = new int[counts.length][];
        for (int value = 0; value < counts.length; value++) {
            boolean often = counts[value] > size / RARE;
            frequent[value] = often ? new FixedBitSet(size) : null;
            rare[value] = new int[often ? 0 : counts[value]];
        }
        int[] filled = new int[counts.length];
        for (int document = 0; document < size; document++) {
            for (int i = starts[document]; i < starts[document + 1]; i++) {
                FixedBitSet bits = frequent[values[i]];
                if (bits == null) {
                    rare[values[i]][filled[values[i]]++] = document;
                } else {
                    bits.set(document);
                }
            }
        }
        return new Holders(frequent, rare);
    }

    /** How many of those that begin at a document, a multiple of 64, have the value. */
    int count(int value, FixedBitSet among, int from) {
        if (value >= rare.length) {
            return 0;
        }
        FixedBitSet bits = frequent[value];
        return bits == null ? countRare(rare[value], among, from) : countFrequent(bits, among, from);
    }

    private static int countFrequent(FixedBitSet bits, FixedBitSet among, int from) {
        long[] all = bits.getBits();
        long[] those = among.getBits();
        int first = from >> 6;
        int many = Math.min(FixedBitSet.bits2words(among.length()), all.length - first);
        int count = 0;
        for (int i = 0; i < many; i++) {
            count += Long.bitCount(all[first + i] & those[i]);
        }
        return count;
    }

    private static int countRare(int[] documents, FixedBitSet among, int from) {
        int count = 0;
        for (int i = first(documents, from); i < documents.length && documents[i] < from + among.length(); i++) {
            if (among.get(documents[i] - from)) {
                count++;
            }
        }
        return count;
    }

    /** Adds those that have the value. */
    void mark(int value, FixedBitSet marked, int from) {
        if (value >= rare.length) {
            return;
        }
        FixedBitSet bits = frequent[value];
        if (bits == null) {
            int[] documents = rare[value];
            for (int i = first(documents, from); i < documents.length && documents[i] < from + marked.length(); i++) {
                marked.set(documents[i] - from);
            }
        } else {
            FixedBitSet.orRange(bits, from, marked, 0, marked.length());
        }
    }

    private static int first(int[] documents, int from) {
        int found = Arrays.binarySearch(documents, from);
        return found < 0 ? -found - 1 : found;
    }

    /** How many steps it takes to count all values among so many documents, however few of those match. */
    long steps(int documents) {
        return (long) frequentValues * FixedBitSet.bits2words(documents) / 2;
    }
}
