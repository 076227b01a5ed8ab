package express.assignment;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/**
 * What it costs to have somebody elsewhere, exactly: whoever is pushed out there goes on to the next, until the place that
 * became free is reached or a count may change. Lengths are what is left of costs after prices, so none is negative.
 */
final class Detours {

    private static final long NONE = Long.MAX_VALUE / 4;

    private final Bipartite problem;
    private final Allotment best;
    private final int[] count;

    Detours(Bipartite problem, Allotment best) {
        this.problem = problem;
        this.best = best;
        this.count = problem.counts(best.edgeOf());
    }

    OptionalLong forcing(int agent, int edge) {
        long more = forcing(agent, edge, backTo(problem.task()[best.edgeOf()[agent]]));
        return more >= NONE ? OptionalLong.empty() : OptionalLong.of(more);
    }

    long forcing(int agent, int edge, long[] back) {
        return edge == best.edgeOf()[agent] ? 0 : Math.min(NONE, left(agent, edge) + back[problem.task()[edge]]);
    }

    private long left(int agent, int edge) {
        int own = best.edgeOf()[agent];
        return problem.cost()[edge]
                + best.prices()[problem.task()[edge]]
                - problem.cost()[own]
                - best.prices()[problem.task()[own]];
    }

    /**
     * How far it is from each task to this one; the last is the outside, which those come from whose task may hold more and
     * go to whose task may hold fewer.
     */
    long[] backTo(int goal) {
        int outside = problem.tasks();
        long[] far = new long[outside + 1];
        Arrays.fill(far, NONE);
        long[][] step = steps();
        far[goal] = 0;
        var open = new PriorityQueue<long[]>((one, other) -> Long.compare(one[0], other[0]));
        open.add(new long[] {0, goal});
        while (!open.isEmpty()) {
            long[] at = open.poll();
            int to = (int) at[1];
            if (at[0] > far[to]) {
                continue;
            }
            for (int from = 0; from <= outside; from++) {
                long length = step[from][to] + at[0];
                if (length < far[from]) {
                    far[from] = length;
                    open.add(new long[] {length, from});
                }
            }
        }
        return far;
    }

    /** The cheapest push from each task to each. */
    private long[][] steps() {
        int outside = problem.tasks();
        long[][] step = new long[outside + 1][outside + 1];
        for (long[] row : step) {
            Arrays.fill(row, NONE);
        }
        for (int agent = 0; agent < problem.agents(); agent++) {
            int from = problem.task()[best.edgeOf()[agent]];
            for (int edge = problem.first()[agent]; edge < problem.first()[agent + 1]; edge++) {
                int to = problem.task()[edge];
                step[from][to] = Math.min(step[from][to], left(agent, edge));
            }
        }
        for (int j = 0; j < outside; j++) {
            if (count[j] < problem.most()[j]) {
                step[j][outside] = -best.prices()[j];
            }
            if (count[j] > problem.least()[j]) {
                step[outside][j] = best.prices()[j];
            }
        }
        return step;
    }
}
