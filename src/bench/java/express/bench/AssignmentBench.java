package express.bench;

import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import express.assignment.ManyPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How long it takes to give everybody a place at proven least cost, beside OR-Tools on the same problems: 2,000 agents to
 * 500 tasks of four places, all to all, and 20,000 to 5,000 with fifty choices each. Twenty seeds, one after the other in
 * turn; of theirs only the solving is timed, not the filling.
 */
final class AssignmentBench {

    private static final int SEEDS = 20;
    private static final int WARM = 3;

    private AssignmentBench() {}

    public static void main(String[] arguments) {
        for (int dearest : new int[] {100, 1_000, 10_000}) {
            compare("2,000 x 500, all to all", 500, 500, dearest);
            compare("20,000 x 5,000, 50 each", 5_000, 50, dearest);
        }
    }

    private static void compare(String what, int tasks, int edges, int dearest) {
        List<Double> ours = new ArrayList<>();
        List<Double> flows = new ArrayList<>();
        List<Double> assignments = new ArrayList<>();
        for (int seed = -WARM; seed < SEEDS; seed++) {
            ManyPlaces places = ManyPlaces.of(seed, tasks, 4, edges, dearest);
            var flow = places.theirFlow();
            var assignment = places.theirAssignment();
            double[] times = new double[3];
            long cost = timed(places::ours, times, 0);
            long theirs = timed(() -> solved(flow), times, 1);
            long alsoTheirs = timed(() -> solved(assignment), times, 2);
            if (cost != theirs || cost != alsoTheirs || !places.isProven()) {
                throw new IllegalStateException(cost + ", " + theirs + " and " + alsoTheirs + " of seed " + seed);
            }
            if (seed >= 0) {
                ours.add(times[0]);
                flows.add(times[1]);
                assignments.add(times[2]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-26s costs to %,6d: ours %6.0f ms, MinCostFlow %6.0f ms (ratio %.2f), LinearSumAssignment %6.0f ms"
                        + " (ratio %.2f)%n",
                what,
                dearest,
                PagesBench.median(ours),
                PagesBench.median(flows),
                PagesBench.median(ratios(ours, flows)),
                PagesBench.median(assignments),
                PagesBench.median(ratios(ours, assignments)));
    }

    private static long solved(MinCostFlow flow) {
        flow.solve();
        return flow.getOptimalCost();
    }

    private static long solved(LinearSumAssignment assignment) {
        assignment.solve();
        return assignment.getOptimalCost();
    }

    private static long timed(LongSupplier work, double[] times, int at) {
        long begin = System.nanoTime();
        long result = work.getAsLong();
        times[at] = (System.nanoTime() - begin) / 1e6;
        return result;
    }

    private static List<Double> ratios(List<Double> ours, List<Double> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return ratios;
    }
}
