package express.glossary;

import java.util.Arrays;

/**
 * Sequences of words, and what they mean. Of a sequence only a number of 64 bits is kept, so that a hundred thousand
 * terms take a few megabytes and are asked for without making anything: of a million such numbers, two are alike once in
 * tens of millions of glossaries.
 */
final class TermTable {

    static final int NOTHING = -1;

    private static final int BEGINS = -2;

    private long[] keys = new long[1 << 16];
    private int[] first = new int[1 << 16];
    private int used;
    private int[] meanings = new int[1 << 16];
    private int[] next = new int[1 << 16];
    private int filled;

    /** The key with which a sequence begins; sequences of different kinds never meet. */
    static long begin(int kind) {
        return mix(0x9E3779B97F4A7C15L * (kind + 1));
    }

    /** The key of a sequence that is one word longer. */
    static long longer(long key, CharSequence word, int from, int to) {
        long hash = key;
        for (int i = from; i < to; i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return mix(hash + 0x632BE59BD9B4E019L);
    }

    static long longer(long key, String word) {
        return longer(key, word, 0, word.length());
    }

    /** Zero is how an empty place looks, so no key may be zero. */
    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    /** Says that longer sequences begin so. */
    void begins(long key) {
        int slot = slotFor(key);
        if (first[slot] == NOTHING) {
            first[slot] = BEGINS;
        }
    }

    void put(long key, int meaning) {
        int slot = slotFor(key);
        if (filled == meanings.length) {
            meanings = Arrays.copyOf(meanings, filled * 2);
            next = Arrays.copyOf(next, filled * 2);
        }
        meanings[filled] = meaning;
        next[filled] = Math.max(first[slot], NOTHING);
        first[slot] = filled++;
    }

    private int slotFor(long key) {
        if (used * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            first[slot] = NOTHING;
            used++;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldFirst = first;
        keys = new long[oldKeys.length * 2];
        first = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                first[slot] = oldFirst[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Whether a sequence is a term or the beginning of one. */
    boolean knows(long key) {
        return keys[slot(key)] == key;
    }

    /** The first place of the meanings of a sequence, or {@link #NOTHING}. */
    int first(long key) {
        int slot = slot(key);
        return keys[slot] == key ? Math.max(first[slot], NOTHING) : NOTHING;
    }

    int next(int place) {
        return next[place];
    }

    int meaning(int place) {
        return meanings[place];
    }

    int size() {
        return filled;
    }

    TermTable trimmed() {
        meanings = Arrays.copyOf(meanings, filled);
        next = Arrays.copyOf(next, filled);
        return this;
    }
}
