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
    private final int[] first;
    private final int[] into;
    private final int[] agentOf;

    Detours(Bipartite problem, Allotment best) {
        this.problem = problem;
        this.best = best;
        this.count = problem.counts(best.edgeOf());
        this.first = new int[problem.tasks() + 1];
        this.into = new int[problem.edges()];
        this.agentOf = new int[problem.edges()];
        sortByTask();
    }

    private void sortByTask() {
        for (int task : problem.task()) {
            first[task + 1]++;
        }
        for (int j = 0; j < problem.tasks(); j++) {
            first[j + 1] += first[j];
        }
        int[] next = first.clone();
        for (int agent = 0; agent < problem.agents(); agent++) {
            for (int edge = problem.first()[agent]; edge < problem.first()[agent + 1]; edge++) {
                into[next[problem.task()[edge]]++] = edge;
                agentOf[edge] = agent;
            }
        }
    }

    OptionalLong forcing(int agent, int edge) {
        long more = forcing(agent, edge, backTo(taskOf(agent)));
        return more >= NONE ? OptionalLong.empty() : OptionalLong.of(more);
    }

    long forcing(int agent, int edge, long[] back) {
        return edge == best.edgeOf()[agent] ? 0 : Math.min(NONE, left(agent, edge) + back[problem.task()[edge]]);
    }

    private int taskOf(int agent) {
        return problem.task()[best.edgeOf()[agent]];
    }

    private long left(int agent, int edge) {
        int own = best.edgeOf()[agent];
        return problem.cost()[edge]
                + best.prices()[problem.task()[edge]]
                - problem.cost()[own]
                - best.prices()[problem.task()[own]];
    }

    /** A step on the way: how far it still is from a task. */
    private record At(int task, long far) {}

    /**
     * How far it is from each task to this one; the last is the outside, which those come from whose task may hold more and
     * go to whose task may hold fewer.
     */
    long[] backTo(int goal) {
        int outside = problem.tasks();
        long[] far = new long[outside + 1];
        Arrays.fill(far, NONE);
        far[goal] = 0;
        var open = new PriorityQueue<At>((one, other) -> Long.compare(one.far(), other.far()));
        open.add(new At(goal, 0));
        while (!open.isEmpty()) {
            At at = open.poll();
            if (at.far() > far[at.task()]) {
                continue;
            }
            if (at.task() == outside) {
                fromFree(at, far, open);
            } else {
                fromOthers(at, far, open);
            }
        }
        return far;
    }

    private void fromFree(At outside, long[] far, PriorityQueue<At> open) {
        for (int j = 0; j < problem.tasks(); j++) {
            if (count[j] < problem.most()[j]) {
                reach(j, outside.far() - best.prices()[j], far, open);
            }
        }
    }

    private void fromOthers(At at, long[] far, PriorityQueue<At> open) {
        for (int i = first[at.task()]; i < first[at.task() + 1]; i++) {
            int agent = agentOf[into[i]];
            reach(taskOf(agent), at.far() + left(agent, into[i]), far, open);
        }
        if (count[at.task()] > problem.least()[at.task()]) {
            reach(problem.tasks(), at.far() + best.prices()[at.task()], far, open);
        }
    }

    private static void reach(int task, long length, long[] far, PriorityQueue<At> open) {
        if (length < far[task]) {
            far[task] = length;
            open.add(new At(task, length));
        }
    }
}
