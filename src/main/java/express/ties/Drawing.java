package express.ties;

import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Organisation;
import express.ties.Layout.Box;
import express.ties.Layout.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a network. Each half of a line is drawn as the end sees it on whose side it lies, so that what two see
 * differently is seen.
 *
 * @param omitted how many actors it has no room for: those with the fewest ties
 */
record Drawing(int width, int height, List<Node> nodes, List<Line> lines, int omitted) {

    private static final int MOST = 120;
    private static final int LETTERS = 18;
    private static final int LINES = 3;
    private static final double LETTER = 9.6;
    static final double LINE_HEIGHT = 17;

    /** An actor as it is drawn. */
    record Node(Organisation house, int ties, Spot at, double radius, List<String> words) {

        String outline() {
            return Shape.of(house.family()).outline(at.x(), at.y(), radius);
        }

        double wordsAt(int line) {
            return at.y() + radius * 1.3 + 14 + line * LINE_HEIGHT;
        }
    }

    /** What happened to a tie between two dates. */
    enum Change {
        SAME,
        NEW,
        GONE
    }

    /** One tie. */
    record Line(Half one, Half other, Change change, Spot middle) {}

    /** As its end sees it: a strength, or that there is none (0), or nothing (null). */
    record Half(Spot from, Spot to, @Nullable Integer strength) {

        String path() {
            return String.format(Locale.ROOT, "M%.1f %.1fL%.1f %.1f", from.x(), from.y(), to.x(), to.y());
        }

        double thickness() {
            return strength == null || strength == 0 ? 1.5 : 0.8 + 1.3 * strength;
        }

        String look() {
            return strength == null ? "silent" : strength == 0 ? "denied" : "named";
        }
    }

    static Drawing of(Scene scene) {
        return of(scene, Map.of());
    }

    /** @param changes of the ties that did not stay as they were */
    static Drawing of(Scene whole, Map<Set<OrganisationId>, Change> changes) {
        Scene scene = room(whole);
        Web web = scene.web();
        List<Node> unplaced = new ArrayList<>();
        for (int number = 0; number < web.size(); number++) {
            Organisation house = scene.houses().get(number);
            double radius = 8 + 4.2 * Math.sqrt(web.degree(number));
            unplaced.add(new Node(house, web.degree(number), new Spot(0, 0), radius, wrapped(house.name())));
        }
        Placed placed = Layouts.get(web, unplaced.stream().map(Drawing::box).toList());
        List<Node> nodes = new ArrayList<>();
        for (Node node : unplaced) {
            Spot at = placed.spots().get(nodes.size());
            nodes.add(new Node(node.house(), node.ties(), at, node.radius(), node.words()));
        }
        Map<OrganisationId, Spot> spots =
                nodes.stream().collect(Collectors.toMap(node -> node.house().id(), Node::at));
        List<Line> lines =
                scene.ties().stream().map(tie -> line(tie, spots, changes)).toList();
        return new Drawing(
                placed.width(),
                placed.height(),
                nodes,
                lines,
                whole.houses().size() - scene.houses().size());
    }

    private static Scene room(Scene scene) {
        if (scene.houses().size() <= MOST) {
            return scene;
        }
        Map<OrganisationId, Set<OrganisationId>> tied = scene.tied();
        return scene.without(scene.houses().stream()
                .sorted(Comparator.comparingInt(
                        house -> -tied.getOrDefault(house.id(), Set.of()).size()))
                .skip(MOST)
                .toList());
    }

    private static Box box(Node node) {
        int longest = node.words().stream().mapToInt(String::length).max().orElse(0);
        return new Box(
                Math.max(node.radius() * 1.3, longest * LETTER / 2) + 2,
                node.radius() * 1.3 + 2,
                node.radius() * 1.3 + 4 + node.words().size() * LINE_HEIGHT);
    }

    private static Line line(Tie tie, Map<OrganisationId, Spot> spots, Map<Set<OrganisationId>, Change> changes) {
        Spot one = spots.get(tie.one());
        Spot other = spots.get(tie.other());
        Spot middle = one.middle(other);
        return new Line(
                new Half(one, middle, strength(tie.byOne())),
                new Half(other, middle, strength(tie.byOther())),
                changes.getOrDefault(Set.of(tie.one(), tie.other()), Change.SAME),
                middle);
    }

    private static @Nullable Integer strength(@Nullable Declaration said) {
        return said == null ? null : said.strength();
    }

    /** A name in lines that are short enough to stand below its sign. */
    static List<String> wrapped(String name) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (longer.length() <= LETTERS || line.isEmpty()) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        List<String> shown = lines.size() <= LINES ? lines : List.of(lines.get(0), lines.get(1), lines.get(2) + " …");
        return shown.stream().map(Drawing::shortened).toList();
    }

    private static String shortened(String line) {
        int most = LETTERS + 4;
        boolean between = line.length() > most && Character.isHighSurrogate(line.charAt(most - 2));
        return line.length() <= most ? line : line.substring(0, between ? most - 2 : most - 1) + "…";
    }

    /** The families that are in it, in their order, for its legend. */
    Set<Family> families() {
        return nodes.stream()
                .map(node -> node.house().family())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Family.class)));
    }
}
