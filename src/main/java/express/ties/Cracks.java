package express.ties;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;

/**
 * Where a network would break: its parts, the actors without whom one of them falls apart, and into what. All of it comes
 * from one look at the tree of blocks, whose leaves hang on such actors, so that nobody has to be taken out to know it.
 */
final class Cracks {

    private final Web web;
    private final List<Set<Integer>> parts;
    private final Map<Integer, List<Block>> cuts = new HashMap<>();
    private final Map<Integer, Integer> partSizes = new HashMap<>();

    /** Actors of whom none can separate the others. */
    private static final class Block {

        private final Set<Integer> members;
        private int above = -1;
        /** How many there are in it and below it, without the one it hangs on. */
        private int size;

        Block(Set<Integer> members) {
            this.members = members;
        }
    }

    private Cracks(Web web) {
        this.web = web;
        var inspector = new BiconnectivityInspector<>(web.graph());
        this.parts = inspector.getConnectedComponents().stream()
                .map(Graph::vertexSet)
                .map(members -> (Set<Integer>) new HashSet<>(members))
                .sorted(Comparator.comparingInt((Set<Integer> part) -> -part.size())
                        .thenComparing(part ->
                                part.stream().min(Comparator.naturalOrder()).orElse(0)))
                .toList();
        parts.forEach(part -> part.forEach(member -> partSizes.put(member, part.size())));
        hang(inspector);
    }

    static Cracks of(Web web) {
        return new Cracks(web);
    }

    private void hang(BiconnectivityInspector<Integer, DefaultEdge> inspector) {
        Set<Integer> cutting = inspector.getCutpoints();
        Map<Integer, List<Block>> blocks = new LinkedHashMap<>();
        List<Block> all = new ArrayList<>();
        inspector.getBlocks().forEach(found -> {
            var block = new Block(found.vertexSet());
            all.add(block);
            block.members.stream()
                    .filter(cutting::contains)
                    .forEach(cut -> blocks.computeIfAbsent(cut, none -> new ArrayList<>())
                            .add(block));
        });
        Set<Block> met = new HashSet<>();
        for (Block root : all) {
            if (met.add(root)) {
                weigh(unfold(root, blocks, met), blocks);
            }
        }
        cuts.putAll(blocks);
    }

    /** From a block to all that hang below it, the nearest first. */
    private static List<Block> unfold(Block root, Map<Integer, List<Block>> blocks, Set<Block> met) {
        List<Block> order = new ArrayList<>();
        Deque<Block> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Block block = open.poll();
            order.add(block);
            for (int cut : block.members) {
                for (Block below : blocks.getOrDefault(cut, List.of())) {
                    if (met.add(below)) {
                        below.above = cut;
                        open.add(below);
                    }
                }
            }
        }
        return order;
    }

    private static void weigh(List<Block> order, Map<Integer, List<Block>> blocks) {
        for (Block block : order.reversed()) {
            block.size = block.members.size() - (block.above < 0 ? 0 : 1);
            for (int cut : block.members) {
                if (cut != block.above) {
                    block.size += blocks.getOrDefault(cut, List.of()).stream()
                            .filter(below -> below.above == cut)
                            .mapToInt(below -> below.size)
                            .sum();
                }
            }
        }
    }

    /** Those between whom a way leads, the largest part first. */
    List<Set<Integer>> parts() {
        return parts;
    }

    boolean breaksWithout(int actor) {
        return cuts.containsKey(actor);
    }

    Set<Integer> breakingPoints() {
        return cuts.keySet();
    }

    /** How many there are in each piece of its part once it is gone, the largest first. */
    List<Integer> piecesWithout(int actor) {
        int rest = partSizes.getOrDefault(actor, 1) - 1;
        List<Integer> pieces = new ArrayList<>();
        for (Block block : cuts.getOrDefault(actor, List.of())) {
            if (block.above == actor) {
                pieces.add(block.size);
                rest -= block.size;
            }
        }
        if (rest > 0) {
            pieces.add(rest);
        }
        return pieces.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** Who would be cut off from the largest piece. */
    Set<Integer> cutOffWithout(int actor) {
        List<Set<Integer>> pieces = new ArrayList<>();
        Set<Integer> met = new HashSet<>(Set.of(actor));
        for (int begin : web.neighbours(actor)) {
            Set<Integer> piece = new HashSet<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(begin));
            while (!open.isEmpty()) {
                int here = open.poll();
                if (met.add(here)) {
                    piece.add(here);
                    for (int next : web.neighbours(here)) {
                        open.add(next);
                    }
                }
            }
            pieces.add(piece);
        }
        pieces.sort(Comparator.comparingInt((Set<Integer> piece) -> -piece.size()));
        Set<Integer> off = new HashSet<>();
        pieces.stream().skip(1).forEach(off::addAll);
        return off;
    }
}
