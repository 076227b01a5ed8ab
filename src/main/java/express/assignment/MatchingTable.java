package express.assignment;

import express.assignment.Matching.Agent;
import express.assignment.Matching.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A matching in numbers. Being left out is one more task, the last, that holds all. A move costs more than all wishes
 * together can, so that fewer moves are always better.
 */
final class MatchingTable {

    private final Matching matching;
    private final Map<String, Integer> agents = new HashMap<>();
    private final Map<String, Integer> tasks = new HashMap<>();
    private final long move;
    private final Bipartite bipartite;

    MatchingTable(Matching matching) {
        this.matching = matching;
        matching.agents().forEach(agent -> agents.put(agent.name(), agents.size()));
        matching.tasks().forEach(task -> tasks.put(task.name(), tasks.size()));
        List<List<Edge>> edges = edges();
        this.move = matching.agents().stream().anyMatch(agent -> agent.before() != null) ? dearerThanAll(edges) : 0;
        this.bipartite = bipartite(edges);
    }

    /** Where an agent may go, and what it costs without the move. */
    private record Edge(int task, long cost) {}

    private List<List<Edge>> edges() {
        List<Map<Integer, Long>> cheapest = new ArrayList<>();
        matching.agents().forEach(_ -> cheapest.add(new HashMap<>()));
        for (Fit fit : matching.fits()) {
            cheapest.get(number(agents, fit.agent())).merge(number(tasks, fit.task()), fit.cost(), Math::min);
        }
        List<List<Edge>> edges = new ArrayList<>();
        for (int a = 0; a < cheapest.size(); a++) {
            Agent agent = matching.agents().get(a);
            Map<Integer, Long> own = cheapest.get(a);
            if (agent.leftOut() != null) {
                own.put(tasks.size(), agent.leftOut());
            }
            edges.add(own.entrySet().stream()
                    .filter(it -> !agent.pinned() || it.getKey().equals(before(agent)))
                    .filter(it -> it.getKey() == tasks.size()
                            || matching.tasks().get(it.getKey()).most() > 0)
                    .map(it -> new Edge(it.getKey(), it.getValue()))
                    .sorted(Comparator.comparingInt(Edge::task))
                    .toList());
        }
        return edges;
    }

    static int number(Map<String, Integer> of, String name) {
        Integer number = of.get(name);
        if (number == null) {
            throw new IllegalArgumentException("nothing has the name " + name);
        }
        return number;
    }

    private @Nullable Integer before(Agent agent) {
        return agent.before() == null ? null : tasks.get(agent.before());
    }

    private static long dearerThanAll(List<List<Edge>> edges) {
        long span = 1;
        for (List<Edge> own : edges) {
            long dearest = own.stream().mapToLong(Edge::cost).max().orElse(0);
            long cheapest = own.stream().mapToLong(Edge::cost).min().orElse(0);
            span = Math.addExact(span, dearest - cheapest);
        }
        return span;
    }

    private Bipartite bipartite(List<List<Edge>> edges) {
        int[] first = new int[edges.size() + 1];
        for (int a = 0; a < edges.size(); a++) {
            first[a + 1] = first[a] + edges.get(a).size();
        }
        int[] task = new int[first[edges.size()]];
        long[] cost = new long[task.length];
        for (int a = 0; a < edges.size(); a++) {
            for (int e = 0; e < edges.get(a).size(); e++) {
                Edge edge = edges.get(a).get(e);
                task[first[a] + e] = edge.task();
                cost[first[a] + e] = edge.cost() + (isMove(a, edge.task()) ? move : 0);
            }
        }
        boolean optional = matching.agents().stream().anyMatch(agent -> agent.leftOut() != null);
        int[] least = Arrays.copyOf(
                matching.tasks().stream().mapToInt(Matching.Task::least).toArray(), tasks.size() + (optional ? 1 : 0));
        int[] most = Arrays.copyOf(
                matching.tasks().stream()
                        .mapToInt(it -> Math.min(it.most(), agents.size()))
                        .toArray(),
                least.length);
        if (optional) {
            most[tasks.size()] = agents.size();
        }
        return new Bipartite(first, task, cost, least, most);
    }

    boolean isMove(int agent, int task) {
        Integer before = before(matching.agents().get(agent));
        return before != null && before != task;
    }

    /** Whether somebody has nowhere to go. */
    boolean isHopeless() {
        for (int a = 0; a < agents.size(); a++) {
            if (bipartite.first()[a] == bipartite.first()[a + 1]) {
                return true;
            }
        }
        return false;
    }

    Bipartite bipartite() {
        return bipartite;
    }

    int agent(String name) {
        return number(agents, name);
    }

    int task(String name) {
        return number(tasks, name);
    }

    String agentName(int agent) {
        return matching.agents().get(agent).name();
    }

    int agents() {
        return agents.size();
    }

    /** Without a name is being left out. */
    @Nullable
    String taskName(int task) {
        return task < tasks.size() ? matching.tasks().get(task).name() : null;
    }

    /** What an edge costs without the move that it may be. */
    long wish(int agent, int edge) {
        return bipartite.cost()[edge] - (isMove(agent, bipartite.task()[edge]) ? move : 0);
    }

    long move() {
        return move;
    }
}
