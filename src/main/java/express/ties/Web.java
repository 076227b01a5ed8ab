package express.ties;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Who is tied to whom, by number, so that it can be measured. A tie has no direction and counts once. */
final class Web {

    record Link(int one, int other) {}

    private final int[][] neighbours;
    private final Graph<Integer, DefaultEdge> graph;

    private Web(int[][] neighbours, Graph<Integer, DefaultEdge> graph) {
        this.neighbours = neighbours;
        this.graph = graph;
    }

    static Web of(int size, Collection<Link> links) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        IntStream.range(0, size).forEach(graph::addVertex);
        links.forEach(link -> graph.addEdge(link.one(), link.other()));
        int[][] neighbours = new int[size][];
        for (int node = 0; node < size; node++) {
            neighbours[node] = new int[graph.degreeOf(node)];
        }
        int[] filled = new int[size];
        for (DefaultEdge edge : graph.edgeSet()) {
            int one = graph.getEdgeSource(edge);
            int other = graph.getEdgeTarget(edge);
            neighbours[one][filled[one]++] = other;
            neighbours[other][filled[other]++] = one;
        }
        Arrays.stream(neighbours).forEach(Arrays::sort);
        return new Web(neighbours, graph);
    }

    int size() {
        return neighbours.length;
    }

    int links() {
        return graph.edgeSet().size();
    }

    int degree(int node) {
        return neighbours[node].length;
    }

    /** In order; not to be written to. */
    int[] neighbours(int node) {
        return neighbours[node];
    }

    /** The same for the library that measures graphs. */
    Graph<Integer, DefaultEdge> graph() {
        return graph;
    }

    /** How many steps lead from there to each; -1, where no way leads. */
    int[] steps(int from) {
        int[] steps = new int[size()];
        Arrays.fill(steps, -1);
        int[] queue = new int[size()];
        int end = 0;
        queue[end++] = from;
        steps[from] = 0;
        for (int at = 0; at < end; at++) {
            for (int next : neighbours[queue[at]]) {
                if (steps[next] < 0) {
                    steps[next] = steps[queue[at]] + 1;
                    queue[end++] = next;
                }
            }
        }
        return steps;
    }
}
