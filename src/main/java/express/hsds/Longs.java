package express.hsds;

import java.util.Arrays;

/** Large whole numbers in a row, as many as come. */
final class Longs {

    private static final int FIRST = 1 << 10;

    private long[] all = new long[FIRST];
    private int size;

    void add(long one) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = one;
    }

    long get(int at) {
        return all[at];
    }

    void set(int at, long one) {
        all[at] = one;
    }

    int size() {
        return size;
    }
}
