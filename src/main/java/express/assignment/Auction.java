package express.assignment;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An auction with ε-scaling over tasks with several places each (Bertsekas and Castañón), for as many places as agents:
 * whoever has none bids for the best, as much more as the next best task would be worse, and sends away who paid least.
 * It ends when whole prices prove that nothing is better.
 */
final class Auction {

    private static final long SHRINK = 6;
    private static final int LOOKS_PER_EDGE = 2_000;

    private final Bipartite problem;
    private final BooleanSupplier stop;
    private final int[] cost;
    private final long scale;
    private final long range;
    private final long[] price;
    private final Places places;
    private final int[] edgeOf;
    private long looks;

    private Auction(Bipartite problem, BooleanSupplier stop, int[] cost) {
        this.problem = problem;
        this.stop = stop;
        this.cost = cost;
        this.scale = problem.tasks() + 1;
        this.range = Arrays.stream(cost).max().orElse(0);
        this.price = new long[problem.tasks()];
        this.places = new Places(problem.most());
        this.edgeOf = new int[problem.agents()];
        this.looks = (long) LOOKS_PER_EDGE * problem.edges() + 1_000_000;
    }

    /** Empty where an auction is not the way: costs too far apart, or bids that do not come to an end. */
    static @Nullable Allotment hold(Bipartite problem, BooleanSupplier stop) {
        int[] cost = leftOver(problem);
        return cost == null ? null : new Auction(problem, stop, cost).run();
    }

    /** What an edge costs more than the cheapest of its agent. */
    private static int @Nullable [] leftOver(Bipartite problem) {
        int[] left = new int[problem.edges()];
        for (int agent = 0; agent < problem.agents(); agent++) {
            int end = problem.first()[agent + 1];
            long cheapest = Long.MAX_VALUE;
            for (int edge = problem.first()[agent]; edge < end; edge++) {
                cheapest = Math.min(cheapest, problem.cost()[edge]);
            }
            for (int edge = problem.first()[agent]; edge < end; edge++) {
                long more = problem.cost()[edge] - cheapest;
                if (more > Integer.MAX_VALUE) {
                    return null;
                }
                left[edge] = (int) more;
            }
        }
        return left;
    }

    private @Nullable Allotment run() {
        Allotment best = null;
        long epsilon = Math.max(1, range * scale / 8);
        while (sell(epsilon)) {
            long[] whole = Residues.exact(price, scale, epsilon);
            best = new Allotment(edgeOf.clone(), raised(whole == null ? Residues.rounded(price, scale, 0) : whole));
            if (whole != null && best.quality(problem).proven() || epsilon == 1) {
                return best;
            }
            epsilon = Math.max(1, epsilon / SHRINK);
        }
        return stop.getAsBoolean() ? best : null;
    }

    /** All places are taken, so only differences of prices matter; none is then below nothing. */
    private static long[] raised(long[] prices) {
        long lowest = Arrays.stream(prices).min().orElse(0);
        return Arrays.stream(prices).map(price -> price - lowest).toArray();
    }

    private boolean sell(long epsilon) {
        places.empty();
        for (int agent = 0; agent < problem.agents(); agent++) {
            int bidder = agent;
            while (bidder >= 0) {
                bidder = bid(bidder, epsilon);
            }
            if (looks < 0 || (agent & 63) == 0 && stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    /** Who lost a place by it; nobody if one was free. */
    private int bid(int agent, long epsilon) {
        int[] task = problem.task();
        int end = problem.first()[agent + 1];
        long best = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        int at = -1;
        for (int edge = problem.first()[agent]; edge < end; edge++) {
            long pays = cost[edge] * scale + price[task[edge]];
            if (pays < second) {
                if (pays < best) {
                    second = best;
                    best = pays;
                    at = edge;
                } else {
                    second = pays;
                }
            }
        }
        looks -= end - problem.first()[agent];
        edgeOf[agent] = at;
        long more = second == Long.MAX_VALUE ? range * scale : second - best;
        int wanted = task[at];
        int out = places.take(wanted, agent, price[wanted] + more + epsilon);
        if (places.isFull(wanted)) {
            price[wanted] = places.lowest(wanted);
        }
        return looks < 0 ? -1 : out;
    }
}
