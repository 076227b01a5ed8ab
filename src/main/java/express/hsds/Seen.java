package express.hsds;

import java.util.Arrays;
import java.util.UUID;

/**
 * Which ids of a file were seen, and with what words: a million of them in some fifty megabytes, where a usual map would
 * need several times as much.
 */
final class Seen {

    /** What is known of an id that comes. */
    enum Before {
        NEVER,
        ALIKE,
        /** With the same words, but with less inside it. */
        POORER,
        OTHERWISE
    }

    private static final int FIRST = 1 << 12;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] high = new long[FIRST];
    private long[] low = new long[FIRST];
    private int[] words = new int[FIRST];
    private int[] riches = new int[FIRST];
    private int size;

    /** @param wealth how much is inside it */
    Before add(Kind kind, UUID id, int saying, int wealth) {
        if (size * 2 >= high.length) {
            grow();
        }
        long upper = id.getMostSignificantBits() ^ (kind.ordinal() + 1) * MIX;
        int at = find(upper, id.getLeastSignificantBits());
        if (riches[at] == 0) {
            put(at, upper, id.getLeastSignificantBits(), saying, wealth + 1);
            size++;
            return Before.NEVER;
        }
        if (words[at] != saying) {
            return Before.OTHERWISE;
        }
        boolean poorer = riches[at] < wealth + 1;
        riches[at] = Math.max(riches[at], wealth + 1);
        return poorer ? Before.POORER : Before.ALIKE;
    }

    private int find(long upper, long lower) {
        int at = (int) ((upper ^ lower) * MIX >>> 33) & (high.length - 1);
        while (riches[at] != 0 && (high[at] != upper || low[at] != lower)) {
            at = at + 1 & high.length - 1;
        }
        return at;
    }

    private void put(int at, long upper, long lower, int saying, int rich) {
        high[at] = upper;
        low[at] = lower;
        words[at] = saying;
        riches[at] = rich;
    }

    private void grow() {
        long[] highs = high;
        long[] lows = low;
        int[] sayings = words;
        int[] all = riches;
        int room = highs.length * 2;
        high = new long[room];
        low = new long[room];
        words = new int[room];
        riches = new int[room];
        Arrays.setAll(sayings, i -> {
            if (all[i] != 0) {
                put(find(highs[i], lows[i]), highs[i], lows[i], sayings[i], all[i]);
            }
            return sayings[i];
        });
    }
}
