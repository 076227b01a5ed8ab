package express.assignment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Who goes where, and why. Costs count the wishes only; who moved is told apart. */
public final class Matches {

    private final MatchingTable table;
    private final Bipartite problem;
    private final Allotment best;

    Matches(MatchingTable table, Allotment best) {
        this.table = table;
        this.problem = table.bipartite();
        this.best = best;
    }

    /** Empty for those who are left out. */
    public Optional<String> taskOf(String agent) {
        return Optional.ofNullable(table.taskName(taskOf(table.agent(agent))));
    }

    public List<String> agentsAt(String task) {
        int wanted = table.task(task);
        return IntStream.range(0, table.agents())
                .filter(agent -> taskOf(agent) == wanted)
                .mapToObj(table::agentName)
                .toList();
    }

    /** Those who were to stay somewhere and do not. */
    public List<String> moved() {
        return IntStream.range(0, table.agents())
                .filter(agent -> table.isMove(agent, taskOf(agent)))
                .mapToObj(table::agentName)
                .toList();
    }

    /**
     * What all together would pay more if this one went to that task; empty if they may not or something else would break.
     * A move counts as more than any wish.
     */
    public OptionalLong wouldCost(String agent, String task) {
        int who = table.agent(agent);
        int where = table.task(task);
        for (int edge = problem.first()[who]; edge < problem.first()[who + 1]; edge++) {
            if (problem.task()[edge] == where) {
                return new Detours(problem, best).forcing(who, edge);
            }
        }
        return OptionalLong.empty();
    }

    public Reason why(String agent) {
        int who = table.agent(agent);
        long paid = table.wish(who, best.edgeOf()[who]);
        int better = 0;
        int next = -1;
        long least = Long.MAX_VALUE;
        var detours = new Detours(problem, best);
        long[] back = detours.backTo(taskOf(who));
        for (int edge = problem.first()[who]; edge < problem.first()[who + 1]; edge++) {
            better += table.wish(who, edge) < paid ? 1 : 0;
            long more = detours.forcing(who, edge, back);
            if (edge != best.edgeOf()[who] && more < least) {
                least = more;
                next = edge;
            }
        }
        return new Reason(
                agent,
                table.taskName(taskOf(who)),
                paid,
                better,
                next < 0 ? null : table.taskName(problem.task()[next]),
                next < 0 ? null : least);
    }

    /** What one place less at a task would cost all together at most; nothing where some are free. */
    public long price(String task) {
        return best.prices()[table.task(task)];
    }

    Quality quality() {
        Quality whole = best.quality(problem);
        long moves = table.move() * moved().size();
        return new Quality(whole.value() - moves, whole.bound() - moves);
    }

    private int taskOf(int agent) {
        return problem.task()[best.edgeOf()[agent]];
    }
}
