package express.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import java.util.Random;

/** An assignment larger than any gathering has, for the benchmark: all places are filled. */
public final class ManyPlaces {

    private final Bipartite problem;
    private Allotment best;

    private ManyPlaces(Bipartite problem) {
        this.problem = problem;
        this.best = new Allotment(new int[0], new long[0]);
    }

    public static ManyPlaces of(long seed, int tasks, int room, int edges, int dearest) {
        Loader.loadNativeLibraries();
        return new ManyPlaces(Drawn.tight(new Random(seed), tasks, room, edges, dearest));
    }

    public int edges() {
        return problem.edges();
    }

    public long ours() {
        best = Allotting.of(problem, () -> false);
        return problem.value(best.edgeOf());
    }

    public boolean isProven() {
        return best.quality(problem).proven();
    }

    public long asFlow() {
        return problem.value(Allotting.asFlow(problem, () -> false).edgeOf());
    }

    /** Their solver, filled and ready to begin. */
    public MinCostFlow theirFlow() {
        var flow = new MinCostFlow();
        int agents = problem.agents();
        for (int agent = 0; agent < agents; agent++) {
            for (int edge = problem.first()[agent]; edge < problem.first()[agent + 1]; edge++) {
                flow.addArcWithCapacityAndUnitCost(agent, agents + problem.task()[edge], 1, problem.cost()[edge]);
            }
            flow.setNodeSupply(agent, 1);
        }
        for (int j = 0; j < problem.tasks(); j++) {
            flow.setNodeSupply(agents + j, -problem.most()[j]);
        }
        return flow;
    }

    public LinearSumAssignment theirAssignment() {
        var assignment = new LinearSumAssignment();
        int room = problem.most()[0];
        for (int agent = 0; agent < problem.agents(); agent++) {
            for (int edge = problem.first()[agent]; edge < problem.first()[agent + 1]; edge++) {
                for (int place = 0; place < room; place++) {
                    assignment.addArcWithCost(agent, problem.task()[edge] * room + place, problem.cost()[edge]);
                }
            }
        }
        return assignment;
    }
}
