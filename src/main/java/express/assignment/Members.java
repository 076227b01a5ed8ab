package express.assignment;

import java.util.Arrays;

/** Who is in each group, to draw from: the order means nothing. */
final class Members {

    private final int[][] in;
    private final int[] size;
    private final int[] at;

    Members(int groups, int people) {
        this.in = new int[groups][Math.max(4, 2 * people / groups)];
        this.size = new int[groups];
        this.at = new int[people];
    }

    int size(int group) {
        return size[group];
    }

    int get(int group, int index) {
        return in[group][index];
    }

    void add(int person, int group) {
        if (size[group] == in[group].length) {
            in[group] = Arrays.copyOf(in[group], 2 * size[group]);
        }
        at[person] = size[group];
        in[group][size[group]++] = person;
    }

    void remove(int person, int group) {
        int last = in[group][--size[group]];
        in[group][at[person]] = last;
        at[last] = at[person];
    }
}
