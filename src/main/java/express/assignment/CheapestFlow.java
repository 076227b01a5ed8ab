package express.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest flow through a network, by cost scaling (Goldberg and Tarjan): a flow that is best up to ε is made one up
 * to a smaller ε by pushing what is too much down and lifting nodes, until whole heights prove that nothing is better.
 */
final class CheapestFlow {

    private static final long SHRINK = 8;

    private final Residual in;
    private final BooleanSupplier stop;
    private final long scale;
    private final long[] height;
    private final int[] next;
    private final Waiting waiting;
    private final Lifting lifting;

    private CheapestFlow(Network network, BooleanSupplier stop) {
        this.scale = network.nodes() + 1L;
        this.in = new Residual(network, scale);
        this.stop = stop;
        this.height = new long[network.nodes()];
        this.next = new int[network.nodes()];
        this.waiting = new Waiting(network.nodes());
        this.lifting = new Lifting(in, height);
    }

    static boolean isPossible(Network network) {
        return missing(network) == 0;
    }

    /** How much cannot get through. */
    static long missing(Network network) {
        var residual = new Residual(network, 1);
        Filling.fill(residual);
        return Filling.missing(residual);
    }

    /** Empty if the rules cannot be kept. When stopped it is the best so far. */
    static @Nullable Flow find(Network network, BooleanSupplier stop) {
        var search = new CheapestFlow(network, stop);
        return Filling.fill(search.in) ? search.improve() : null;
    }

    private Flow improve() {
        Flow best = new Flow(in.of, in.amounts(), new long[in.nodes()]);
        if (best.quality().proven()) {
            return best;
        }
        long epsilon = Math.max(1, Arrays.stream(in.cost).max().orElse(0) / SHRINK);
        while (refine(epsilon)) {
            long[] whole = Residues.exact(height, scale, epsilon);
            best = new Flow(in.of, in.amounts(), whole == null ? Residues.rounded(height, scale, 0) : whole);
            if (epsilon == 1 || whole != null && best.quality().proven()) {
                return best;
            }
            epsilon = Math.max(1, epsilon / SHRINK);
        }
        return best;
    }

    private boolean refine(long epsilon) {
        for (int u = 0; u < in.nodes(); u++) {
            for (int edge = in.first[u]; edge < in.first[u + 1]; edge++) {
                if (in.room[edge] > 0 && left(u, edge) < 0) {
                    in.push(u, edge, in.room[edge]);
                }
            }
        }
        System.arraycopy(in.first, 0, next, 0, in.nodes());
        waiting.fill(in.excess);
        lifting.lift(epsilon);
        int lifts = 0;
        for (int turn = 0; !waiting.isEmpty(); turn++) {
            lifts += discharge(waiting.poll(), epsilon);
            if (lifts > in.nodes()) {
                lifts = 0;
                lifting.lift(epsilon);
                System.arraycopy(in.first, 0, next, 0, in.nodes());
            }
            if ((turn & 1023) == 0 && stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private long left(int u, int edge) {
        return in.cost[edge] + height[u] - height[in.to[edge]];
    }

    private int discharge(int u, long epsilon) {
        int lifts = 0;
        while (true) {
            for (; next[u] < in.first[u + 1]; next[u]++) {
                int edge = next[u];
                if (in.room[edge] > 0 && left(u, edge) < 0) {
                    int v = in.to[edge];
                    in.push(u, edge, (int) Math.min(in.excess[u], in.room[edge]));
                    if (in.excess[v] > 0) {
                        waiting.add(v);
                    }
                    if (in.excess[u] == 0) {
                        return lifts;
                    }
                }
            }
            lift(u, epsilon);
            lifts++;
        }
    }

    private void lift(int u, long epsilon) {
        long highest = Long.MIN_VALUE;
        for (int edge = in.first[u]; edge < in.first[u + 1]; edge++) {
            if (in.room[edge] > 0) {
                highest = Math.max(highest, height[in.to[edge]] - in.cost[edge]);
            }
        }
        height[u] = highest - epsilon;
        next[u] = in.first[u];
    }
}
