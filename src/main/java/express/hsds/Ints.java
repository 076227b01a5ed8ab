package express.hsds;

import java.util.Arrays;

/** Whole numbers in a row, as many as come. */
final class Ints {

    private static final int FIRST = 1 << 10;

    private int[] all = new int[FIRST];
    private int size;

    /** Its place. */
    int add(int one) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size] = one;
        return size++;
    }

    int get(int at) {
        return all[at];
    }

    void set(int at, int one) {
        all[at] = one;
    }

    int size() {
        return size;
    }
}
