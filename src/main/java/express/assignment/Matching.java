package express.assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Agents to tasks, each agent to one: who may go where at what cost, and how many a task needs at least and holds at
 * most. It is a flow and solved exactly. Whoever was somewhere before stays there where that is possible: as few move as
 * can be, and among those answers the cheapest is taken.
 */
public record Matching(List<Agent> agents, List<Task> tasks, List<Fit> fits) {

    /** Costs beyond this would leave no room for adding them up. */
    static final long DEAREST = 10_000_000;

    /** {@code leftOut} is the price of having no task, empty if there must be one; {@code before} a task to stay at if possible. */
    public record Agent(
            String name, @Nullable Long leftOut, @Nullable String before, boolean pinned) {

        public static Agent of(String name) {
            return new Agent(name, null, null, false);
        }

        public Agent optional(long price) {
            return new Agent(name, price, before, pinned);
        }

        /** Moves only where a rule cannot be kept otherwise, or else somebody other had to. */
        public Agent stayingAt(String task) {
            return new Agent(name, leftOut, task, false);
        }

        /** Does not move at all. */
        public Agent pinnedTo(String task) {
            return new Agent(name, leftOut, task, true);
        }
    }

    public record Task(String name, int least, int most) {

        public Task {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException(name + " cannot hold between " + least + " and " + most);
            }
        }
    }

    /** That an agent may go to a task; costs may be negative, and the less the better. */
    public record Fit(String agent, String task, long cost) {

        public Fit {
            if (Math.abs(cost) > DEAREST) {
                throw new IllegalArgumentException("a cost of " + cost);
            }
        }
    }

    public Matching {
        agents = List.copyOf(agents);
        tasks = List.copyOf(tasks);
        fits = List.copyOf(fits);
        different(agents.stream().map(Agent::name).toList());
        different(tasks.stream().map(Task::name).toList());
    }

    static void different(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two of the name " + name);
            }
        }
    }

    /** Gives the best so far when {@code stop} says so. */
    public Answer<Matches> solve(BooleanSupplier stop) {
        var table = new MatchingTable(this);
        if (table.isHopeless()) {
            return impossible();
        }
        Allotment best = Allotting.of(table.bipartite(), stop);
        if (best == null) {
            return stop.getAsBoolean() ? new Answer.Unsettled<>() : impossible();
        }
        var matches = new Matches(table, best);
        return new Answer.Found<>(matches, matches.quality());
    }

    private Answer<Matches> impossible() {
        var rules = new MatchingRules(this);
        return new Answer.Impossible<>(Conflicts.among(rules.all(), rules::canBeKept));
    }
}
