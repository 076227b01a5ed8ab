package express.hsds;

import java.util.UUID;

/**
 * Numbers for ids, in the order in which they come: a million of them in some thirty megabytes, where a usual map would
 * need several times as much.
 */
final class Numbers {

    private static final int FIRST = 1 << 12;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Longs high = new Longs();
    private final Longs low = new Longs();

    /** One more than a number, or nothing. */
    private int[] table = new int[FIRST];

    int size() {
        return high.size();
    }

    /** Its number; less than zero, if it has none. */
    int find(UUID id) {
        return table[at(id.getMostSignificantBits(), id.getLeastSignificantBits())] - 1;
    }

    /** Its number, the next one if it had none. */
    int of(UUID id) {
        long upper = id.getMostSignificantBits();
        long lower = id.getLeastSignificantBits();
        int at = at(upper, lower);
        if (table[at] == 0) {
            high.add(upper);
            low.add(lower);
            table[at] = size();
            if (size() * 2 > table.length) {
                grow();
            }
            return size() - 1;
        }
        return table[at] - 1;
    }

    UUID id(int number) {
        return new UUID(high.get(number), low.get(number));
    }

    private int at(long upper, long lower) {
        int at = (int) ((upper ^ Long.rotateLeft(lower, 32)) * MIX >>> 33) & (table.length - 1);
        while (table[at] != 0 && (high.get(table[at] - 1) != upper || low.get(table[at] - 1) != lower)) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = 0; number < size(); number++) {
            table[at(high.get(number), low.get(number))] = number + 1;
        }
    }
}
