package express.assignment;

import java.util.Arrays;

/** Lifts all nodes at once by how far they are, in steps of ε, from those that have too little. */
final class Lifting {

    private final Residual in;
    private final long[] height;
    private final int[] far;
    private final int[] before;
    private final int[] after;
    private final int[] bucket;

    Lifting(Residual in, long[] height) {
        this.in = in;
        this.height = height;
        this.far = new int[in.nodes()];
        this.before = new int[in.nodes()];
        this.after = new int[in.nodes()];
        this.bucket = new int[3 * in.nodes() + 2];
    }

    void lift(long epsilon) {
        int farthest = measure(epsilon);
        for (int u = 0; u < in.nodes(); u++) {
            height[u] -= epsilon * Math.min(far[u], farthest);
        }
    }

    private int measure(long epsilon) {
        int limit = bucket.length - 1;
        Arrays.fill(far, limit);
        Arrays.fill(bucket, -1);
        int missing = 0;
        for (int u = 0; u < in.nodes(); u++) {
            if (in.excess[u] < 0) {
                far[u] = 0;
                insert(u, 0);
            } else if (in.excess[u] > 0) {
                missing++;
            }
        }
        int last = 0;
        for (int reach = 0; reach < limit && missing > 0; reach++) {
            last = reach;
            while (bucket[reach] >= 0 && missing > 0) {
                int v = bucket[reach];
                remove(v, reach);
                missing -= in.excess[v] > 0 ? 1 : 0;
                look(v, reach, epsilon, limit);
            }
        }
        return missing > 0 ? limit : last;
    }

    private void look(int v, int reach, long epsilon, int limit) {
        for (int edge = in.first[v]; edge < in.first[v + 1]; edge++) {
            int u = in.to[edge];
            if (in.room[in.twin[edge]] > 0 && far[u] > reach) {
                long left = in.cost[in.twin[edge]] + height[u] - height[v];
                long steps = reach + Math.floorDiv(left, epsilon) + 1;
                if (steps < far[u]) {
                    if (far[u] < limit) {
                        remove(u, far[u]);
                    }
                    far[u] = (int) steps;
                    insert(u, far[u]);
                }
            }
        }
    }

    private void insert(int u, int at) {
        int top = bucket[at];
        after[u] = top;
        before[u] = -1;
        if (top >= 0) {
            before[top] = u;
        }
        bucket[at] = u;
    }

    private void remove(int u, int at) {
        if (before[u] < 0) {
            bucket[at] = after[u];
        } else {
            after[before[u]] = after[u];
        }
        if (after[u] >= 0) {
            before[after[u]] = before[u];
        }
    }
}
