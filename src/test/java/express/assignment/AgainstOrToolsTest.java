package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import express.Budget;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgainstOrToolsTest {

    private static final int TRIALS = Budget.of(300, 20_000);

    @BeforeAll
    static void load() {
        Loader.loadNativeLibraries();
    }

    @Test
    void flowsCostTheSame() {
        var random = new Random(11);
        int possible = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Network network = Drawn.network(random, 3 + random.nextInt(30), 5 + random.nextInt(200));
            Flow flow = CheapestFlow.find(network, () -> false);
            assertThat(flow == null ? null : flow.quality().value()).isEqualTo(theirs(network));
            if (flow != null) {
                possible++;
                assertThat(flow.quality().proven()).isTrue();
                assertThat(isFlow(flow)).isTrue();
            }
        }
        assertThat(possible).isBetween(TRIALS / 10, TRIALS);
    }

    private static Long theirs(Network network) {
        var flow = new MinCostFlow();
        long[] supply = new long[network.nodes()];
        long atLeast = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            int least = network.leastOf(arc);
            flow.addArcWithCapacityAndUnitCost(
                    network.from(arc), network.to(arc), network.mostOf(arc) - least, network.costOf(arc));
            supply[network.from(arc)] -= least;
            supply[network.to(arc)] += least;
            atLeast += least * network.costOf(arc);
        }
        for (int node = 0; node < network.nodes(); node++) {
            flow.setNodeSupply(node, supply[node] + network.supplyOf(node));
        }
        return flow.solve() == MinCostFlowBase.Status.OPTIMAL ? flow.getOptimalCost() + atLeast : null;
    }

    private static boolean isFlow(Flow flow) {
        Network network = flow.through();
        long[] left = new long[network.nodes()];
        for (int arc = 0; arc < network.arcs(); arc++) {
            int amount = flow.amounts()[arc];
            if (amount < network.leastOf(arc) || amount > network.mostOf(arc)) {
                return false;
            }
            left[network.from(arc)] += amount;
            left[network.to(arc)] -= amount;
        }
        for (int node = 0; node < network.nodes(); node++) {
            if (left[node] != network.supplyOf(node)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void assignmentsCostTheSameByAuctionAndByFlow() {
        var random = new Random(12);
        for (int trial = 0; trial < TRIALS; trial++) {
            int tasks = 2 + random.nextInt(20);
            int room = 1 + random.nextInt(4);
            int edges = random.nextBoolean() ? tasks : 1 + random.nextInt(tasks);
            Bipartite problem = Drawn.tight(random, tasks, room, edges, 1 + random.nextInt(1_000));
            Allotment sold = Auction.hold(problem, () -> false);
            assertThat(sold).isNotNull();
            Quality quality = sold.quality(problem);
            assertThat(quality.proven()).isTrue();
            assertThat(problem.counts(sold.edgeOf())).isEqualTo(problem.most());
            assertThat(quality.value()).isEqualTo(assigned(problem));
            assertThat(Allotting.asFlow(problem, () -> false).quality(problem)).isEqualTo(quality);
        }
    }

    /** Each place of a task is one of its own for them. */
    private static long assigned(Bipartite problem) {
        var assignment = new LinearSumAssignment();
        int room = problem.most()[0];
        for (int agent = 0; agent < problem.agents(); agent++) {
            for (int edge = problem.first()[agent]; edge < problem.first()[agent + 1]; edge++) {
                for (int place = 0; place < room; place++) {
                    assignment.addArcWithCost(agent, problem.task()[edge] * room + place, problem.cost()[edge]);
                }
            }
        }
        assertThat(assignment.solve()).isEqualTo(LinearSumAssignment.Status.OPTIMAL);
        return assignment.getOptimalCost();
    }

    @Test
    void anAuctionThatCannotEndIsGivenUp() {
        var nobodyFits =
                new Bipartite(new int[] {0, 1, 2}, new int[] {0, 0}, new long[] {3, 4}, new int[2], new int[] {1, 1});
        assertThat(Auction.hold(nobodyFits, () -> false)).isNull();
        assertThat(Allotting.of(nobodyFits, () -> false)).isNull();
    }
}
