package express.breakouts;

import java.util.List;

/** Groups as the module looks for them, round by round and with reasons, for the benchmark. */
public final class ManyGroups {

    private ManyGroups() {}

    /** Tells what it cost, and how much of that is proven. */
    public static String solve(long seed, int people, int groups, int rounds) {
        Problem problem = Asked.problem(
                Asked.strict(2), Asked.guests(people, rounds, groups), rounds, groups, List.of(), List.of());
        Solution solution = Solving.solve(problem, seed, () -> false, done -> {});
        return solution.outcome().measures() == null
                ? solution.state().name()
                : "costs " + solution.outcome().measures().value() + ", at least "
                        + solution.outcome().measures().bound();
    }
}
