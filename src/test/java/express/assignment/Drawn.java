package express.assignment;

import express.assignment.Matching.Agent;
import express.assignment.Matching.Fit;
import express.assignment.Matching.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Problems drawn by chance, the same for the same seed. */
final class Drawn {

    static final long NONE = Long.MAX_VALUE;

    private Drawn() {}

    static Matching matching(Random random, int agents, int tasks) {
        List<Task> places = IntStream.range(0, tasks)
                .mapToObj(j -> {
                    int least = random.nextInt(4) == 0 ? 1 : 0;
                    return new Task("t" + j, least, least + random.nextInt(3));
                })
                .toList();
        List<Agent> people = IntStream.range(0, agents)
                .mapToObj(a -> Agent.of("a" + a))
                .map(agent -> random.nextInt(4) == 0 ? agent.optional(random.nextInt(30)) : agent)
                .toList();
        List<Fit> fits = new ArrayList<>();
        for (Agent agent : people) {
            for (Task task : places) {
                if (random.nextInt(4) > 0) {
                    fits.add(new Fit(agent.name(), task.name(), random.nextInt(21) - 5));
                }
            }
        }
        return new Matching(people, places, fits);
    }

    /** As many places as agents, some of them by chance more than once in reach, and one place for each for certain. */
    static Bipartite tight(Random random, int tasks, int room, int edges, int dearest) {
        int agents = tasks * room;
        List<Integer> sure = new ArrayList<>(
                IntStream.range(0, agents).map(a -> a % tasks).boxed().toList());
        Collections.shuffle(sure, random);
        int[] first = new int[agents + 1];
        int[] task = new int[agents * edges];
        long[] cost = new long[task.length];
        for (int agent = 0; agent < agents; agent++) {
            first[agent + 1] = first[agent] + edges;
            int[] own = edges == tasks
                    ? IntStream.range(0, tasks).toArray()
                    : IntStream.concat(IntStream.of(sure.get(agent)), random.ints(0, tasks))
                            .distinct()
                            .limit(edges)
                            .toArray();
            for (int e = 0; e < edges; e++) {
                task[first[agent] + e] = own[e];
                cost[first[agent] + e] = random.nextInt(dearest + 1);
            }
        }
        int[] most = new int[tasks];
        Arrays.fill(most, room);
        return new Bipartite(first, task, cost, new int[tasks], most);
    }

    static Network network(Random random, int nodes, int arcs) {
        var network = new Network();
        network.nodes(nodes);
        for (int i = 0; i < arcs; i++) {
            int least = random.nextInt(5) == 0 ? 1 : 0;
            int from = random.nextInt(nodes);
            int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
            network.arc(from, to, least, least + random.nextInt(4), random.nextInt(41) - 10);
        }
        for (int i = 0; i < nodes / 2; i++) {
            int amount = random.nextInt(2);
            network.supply(random.nextInt(nodes), amount);
            network.supply(random.nextInt(nodes), -amount);
        }
        return network;
    }
}
