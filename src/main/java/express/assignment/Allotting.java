package express.assignment;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The best allotment: by an auction where every place is taken, else as a flow. */
final class Allotting {

    private Allotting() {}

    /** Empty if nothing keeps the bounds. */
    static @Nullable Allotment of(Bipartite problem, BooleanSupplier stop) {
        Allotment sold = problem.isTight() && problem.agents() > 0 ? Auction.hold(problem, stop) : null;
        return sold != null ? sold : asFlow(problem, stop);
    }

    static @Nullable Allotment asFlow(Bipartite problem, BooleanSupplier stop) {
        for (int needed : problem.least()) {
            if (needed > problem.agents()) {
                return null;
            }
        }
        var network = new Network();
        int tasks = network.nodes(problem.tasks());
        int out = network.node();
        for (int j = 0; j < problem.tasks(); j++) {
            network.arc(tasks + j, out, problem.least()[j], problem.most()[j], 0);
        }
        for (int agent = 0; agent < problem.agents(); agent++) {
            int node = network.node();
            network.supply(node, 1);
            for (int edge = problem.first()[agent]; edge < problem.first()[agent + 1]; edge++) {
                network.arc(node, tasks + problem.task()[edge], 0, 1, problem.cost()[edge]);
            }
        }
        network.supply(out, -problem.agents());
        Flow flow = CheapestFlow.find(network, stop);
        return flow == null ? null : read(problem, flow, out);
    }

    private static Allotment read(Bipartite problem, Flow flow, int out) {
        int[] edgeOf = new int[problem.agents()];
        int arc = problem.tasks();
        for (int agent = 0; agent < problem.agents(); agent++) {
            for (int edge = problem.first()[agent]; edge < problem.first()[agent + 1]; edge++) {
                if (flow.amounts()[arc++] > 0) {
                    edgeOf[agent] = edge;
                }
            }
        }
        long[] prices = new long[problem.tasks()];
        for (int j = 0; j < prices.length; j++) {
            prices[j] = flow.heights()[out] - flow.heights()[j];
        }
        return new Allotment(edgeOf, prices);
    }
}
