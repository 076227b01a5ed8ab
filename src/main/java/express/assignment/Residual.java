package express.assignment;

/**
 * What can still flow along and against the arcs of a network, in arrays by node, and what each node has too much. Edges
 * of node u stand from {@code first[u]} to {@code first[u + 1]}.
 */
final class Residual {

    final Network of;
    final int[] first;
    final int[] to;
    final int[] twin;
    final int[] room;
    final long[] cost;
    final long[] excess;
    private final int[] edgeOf;

    Residual(Network of, long scale) {
        this.of = of;
        int edges = 2 * of.arcs();
        this.first = new int[of.nodes() + 1];
        this.to = new int[edges];
        this.twin = new int[edges];
        this.room = new int[edges];
        this.cost = new long[edges];
        this.excess = new long[of.nodes()];
        this.edgeOf = new int[of.arcs()];
        count();
        fill(scale);
    }

    private void count() {
        for (int arc = 0; arc < of.arcs(); arc++) {
            first[of.from(arc) + 1]++;
            first[of.to(arc) + 1]++;
        }
        for (int node = 0; node < of.nodes(); node++) {
            first[node + 1] += first[node];
            excess[node] = of.supplyOf(node);
        }
    }

    private void fill(long scale) {
        int[] next = first.clone();
        for (int arc = 0; arc < of.arcs(); arc++) {
            int u = of.from(arc);
            int v = of.to(arc);
            int there = next[u]++;
            int back = next[v]++;
            to[there] = v;
            to[back] = u;
            twin[there] = back;
            twin[back] = there;
            room[there] = of.mostOf(arc) - of.leastOf(arc);
            cost[there] = Math.multiplyExact(of.costOf(arc), scale);
            cost[back] = -cost[there];
            excess[u] -= of.leastOf(arc);
            excess[v] += of.leastOf(arc);
            edgeOf[arc] = there;
        }
    }

    int nodes() {
        return first.length - 1;
    }

    void push(int from, int edge, int amount) {
        room[edge] -= amount;
        room[twin[edge]] += amount;
        excess[from] -= amount;
        excess[to[edge]] += amount;
    }

    int[] amounts() {
        int[] amounts = new int[of.arcs()];
        for (int arc = 0; arc < amounts.length; arc++) {
            amounts[arc] = of.leastOf(arc) + room[twin[edgeOf[arc]]];
        }
        return amounts;
    }
}
