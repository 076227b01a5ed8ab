package express.assignment;

import java.util.Arrays;

/** Any flow that keeps the rules, by shortest ways from where there is too much to where there is too little (Dinic). */
final class Filling {

    private final Residual in;
    private final int[] level;
    private final int[] next;
    private final int[] way;
    private final int[] queue;

    private Filling(Residual in) {
        this.in = in;
        this.level = new int[in.nodes()];
        this.next = new int[in.nodes()];
        this.way = new int[in.nodes() + 1];
        this.queue = new int[in.nodes()];
    }

    /** Whether the rules can be kept; if so, they are from now on. */
    static boolean fill(Residual residual) {
        var filling = new Filling(residual);
        while (filling.spread()) {
            System.arraycopy(residual.first, 0, filling.next, 0, residual.nodes());
            for (int node = 0; node < residual.nodes(); node++) {
                while (residual.excess[node] > 0 && filling.send(node)) {
                    // one way after another
                }
            }
        }
        return missing(residual) == 0;
    }

    static long missing(Residual residual) {
        return Arrays.stream(residual.excess).filter(excess -> excess > 0).sum();
    }

    /** How far each node is from those that have too much; whether any that has too little is reached. */
    private boolean spread() {
        Arrays.fill(level, -1);
        int end = 0;
        for (int node = 0; node < in.nodes(); node++) {
            if (in.excess[node] > 0) {
                level[node] = 0;
                queue[end++] = node;
            }
        }
        boolean reached = false;
        for (int at = 0; at < end; at++) {
            int u = queue[at];
            reached |= in.excess[u] < 0;
            for (int edge = in.first[u]; edge < in.first[u + 1]; edge++) {
                if (in.room[edge] > 0 && level[in.to[edge]] < 0) {
                    level[in.to[edge]] = level[u] + 1;
                    queue[end++] = in.to[edge];
                }
            }
        }
        return reached;
    }

    private boolean send(int from) {
        int depth = 0;
        int u = from;
        while (in.excess[u] >= 0) {
            int edge = onward(u);
            if (edge >= 0) {
                way[depth++] = edge;
                u = in.to[edge];
            } else if (depth == 0) {
                return false;
            } else {
                u = in.to[in.twin[way[--depth]]];
                next[u]++;
            }
        }
        push(from, depth, -in.excess[u]);
        return true;
    }

    private int onward(int u) {
        while (next[u] < in.first[u + 1]) {
            int edge = next[u];
            if (in.room[edge] > 0 && level[in.to[edge]] == level[u] + 1) {
                return edge;
            }
            next[u]++;
        }
        return -1;
    }

    private void push(int from, int depth, long wanted) {
        long amount = Math.min(wanted, in.excess[from]);
        for (int i = 0; i < depth; i++) {
            amount = Math.min(amount, in.room[way[i]]);
        }
        for (int i = 0; i < depth; i++) {
            in.push(in.to[in.twin[way[i]]], way[i], (int) amount);
        }
    }
}
