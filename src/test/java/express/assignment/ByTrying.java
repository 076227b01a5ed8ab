package express.assignment;

import express.assignment.Matching.Agent;
import express.assignment.Matching.Fit;
import express.assignment.Matching.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Tries every possibility: slow, and certain. */
final class ByTrying {

    private final Matching matching;
    private final ToLongFunction<Map<String, String>> alsoCosts;
    private long least = Drawn.NONE;

    private ByTrying(Matching matching, ToLongFunction<Map<String, String>> alsoCosts) {
        this.matching = matching;
        this.alsoCosts = alsoCosts;
    }

    static long least(Matching matching) {
        return least(matching, _ -> 0);
    }

    /** Empty is said by {@link Drawn#NONE}. */
    static long least(Matching matching, ToLongFunction<Map<String, String>> alsoCosts) {
        var search = new ByTrying(matching, alsoCosts);
        search.place(0, 0, new HashMap<>());
        return search.least;
    }

    private void place(int number, long cost, Map<String, String> placed) {
        if (number == matching.agents().size()) {
            if (matching.tasks().stream().allMatch(task -> count(placed, task) >= task.least())) {
                least = Math.min(least, cost + alsoCosts.applyAsLong(placed));
            }
            return;
        }
        Agent agent = matching.agents().get(number);
        for (Fit fit : matching.fits()) {
            Task task = matching.tasks().stream()
                    .filter(it -> it.name().equals(fit.task()))
                    .findFirst()
                    .orElseThrow();
            boolean allowed = !agent.pinned() || fit.task().equals(agent.before());
            if (allowed && fit.agent().equals(agent.name()) && count(placed, task) < task.most()) {
                placed.put(agent.name(), fit.task());
                place(number + 1, cost + fit.cost(), placed);
                placed.remove(agent.name());
            }
        }
        if (agent.leftOut() != null && !agent.pinned()) {
            place(number + 1, cost + agent.leftOut(), placed);
        }
    }

    private static long count(Map<String, String> placed, Task task) {
        return placed.values().stream().filter(task.name()::equals).count();
    }
}
