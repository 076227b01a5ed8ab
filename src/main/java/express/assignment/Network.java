package express.assignment;

import java.util.Arrays;

/** What flows from node to node: arcs with the least and the most they carry and what a unit costs, and what enters or leaves at nodes. */
final class Network {

    private int nodes;
    private int arcs;
    private long[] supply = new long[16];
    private int[] tail = new int[16];
    private int[] head = new int[16];
    private int[] least = new int[16];
    private int[] most = new int[16];
    private long[] cost = new long[16];

    int node() {
        return nodes(1);
    }

    /** The first of as many new nodes. */
    int nodes(int more) {
        nodes += more;
        if (nodes > supply.length) {
            supply = Arrays.copyOf(supply, Math.max(nodes, 2 * supply.length));
        }
        return nodes - more;
    }

    void supply(int node, long amount) {
        supply[node] += amount;
    }

    int arc(int from, int to, int atLeast, int atMost, long unitCost) {
        if (arcs == tail.length) {
            grow(2 * arcs);
        }
        tail[arcs] = from;
        head[arcs] = to;
        least[arcs] = atLeast;
        most[arcs] = atMost;
        cost[arcs] = unitCost;
        return arcs++;
    }

    private void grow(int room) {
        tail = Arrays.copyOf(tail, room);
        head = Arrays.copyOf(head, room);
        least = Arrays.copyOf(least, room);
        most = Arrays.copyOf(most, room);
        cost = Arrays.copyOf(cost, room);
    }

    int nodes() {
        return nodes;
    }

    int arcs() {
        return arcs;
    }

    long supplyOf(int node) {
        return supply[node];
    }

    int from(int arc) {
        return tail[arc];
    }

    int to(int arc) {
        return head[arc];
    }

    int leastOf(int arc) {
        return least[arc];
    }

    int mostOf(int arc) {
        return most[arc];
    }

    long costOf(int arc) {
        return cost[arc];
    }

    long value(int[] amounts) {
        long value = 0;
        for (int arc = 0; arc < arcs; arc++) {
            value += cost[arc] * amounts[arc];
        }
        return value;
    }

    /** What no flow can cost less than, by duality, whatever the heights of the nodes. */
    long bound(long[] heights) {
        long bound = 0;
        for (int node = 0; node < nodes; node++) {
            bound -= heights[node] * supply[node];
        }
        for (int arc = 0; arc < arcs; arc++) {
            long left = cost[arc] + heights[tail[arc]] - heights[head[arc]];
            bound += left * (left < 0 ? most[arc] : least[arc]);
        }
        return bound;
    }
}
