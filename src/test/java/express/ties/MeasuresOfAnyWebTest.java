package express.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every network, tried on many that were drawn by lot. */
class MeasuresOfAnyWebTest {

    private static final int WEBS = "long".equals(System.getProperty("express.tests")) ? 2_000 : 150;

    static Stream<Web> webs() {
        var random = new Random(20261127);
        return IntStream.range(0, WEBS).mapToObj(i -> Known.random(random, 1 + random.nextInt(25), random.nextInt(45)));
    }

    @ParameterizedTest
    @MethodSource("webs")
    void brokersAreThoseOfTheLibrary(Web web) {
        var library = new BetweennessCentrality<>(web.graph());
        double[] found = Brokerage.of(web);
        for (int actor = 0; actor < web.size(); actor++) {
            assertThat(found[actor]).isCloseTo(library.getVertexScore(actor), within(1e-9));
        }
    }

    /** Taking out whoever is no breaking point splits nothing; taking out a breaking point gives the pieces told. */
    @ParameterizedTest
    @MethodSource("webs")
    void piecesAreThoseThatAreLeft(Web web) {
        Cracks cracks = Cracks.of(web);
        for (int gone = 0; gone < web.size(); gone++) {
            List<Set<Integer>> left = pieces(web, gone);
            assertThat(cracks.piecesWithout(gone))
                    .isEqualTo(left.stream()
                            .map(Set::size)
                            .sorted(Comparator.reverseOrder())
                            .toList());
            assertThat(cracks.breaksWithout(gone)).isEqualTo(left.size() > 1);
            int largest = left.stream().mapToInt(Set::size).max().orElse(0);
            int all = left.stream().mapToInt(Set::size).sum();
            assertThat(cracks.cutOffWithout(gone)).hasSize(all - largest);
        }
    }

    /** Into what the part of an actor falls without it. */
    private static List<Set<Integer>> pieces(Web web, int gone) {
        Web rest = Known.without(web, gone);
        return Arrays.stream(web.neighbours(gone))
                .mapToObj(neighbour -> reached(rest, neighbour))
                .distinct()
                .toList();
    }

    private static Set<Integer> reached(Web web, int from) {
        int[] steps = web.steps(from);
        Set<Integer> reached = new HashSet<>();
        IntStream.range(0, web.size()).filter(to -> steps[to] >= 0).forEach(reached::add);
        return reached;
    }

    @ParameterizedTest
    @MethodSource("webs")
    void reachIsWhatIsLeftWithoutEach(Web web) {
        Reach reach = Reach.of(web);
        assertThat(reach.pairs()).isEqualTo(pairsInReach(web));
        for (int gone = 0; gone < web.size(); gone++) {
            assertThat(reach.pairsWithout(gone)).isEqualTo(pairsInReach(Known.without(web, gone)));
        }
    }

    private static long pairsInReach(Web web) {
        return IntStream.range(0, web.size())
                        .mapToLong(from -> Arrays.stream(web.steps(from))
                                .filter(steps -> steps == 1 || steps == 2)
                                .count())
                        .sum()
                / 2;
    }

    @ParameterizedTest
    @MethodSource("webs")
    void partsHoldEverybodyOnce(Web web) {
        List<Set<Integer>> parts = Cracks.of(web).parts();
        assertThat(parts.stream().flatMap(Set::stream)).hasSize(web.size()).doesNotHaveDuplicates();
        parts.forEach(
                part -> part.forEach(member -> assertThat(reached(web, member)).isEqualTo(part)));
    }

    /** Names of any length do not cover each other, and the same network is laid out alike. */
    @ParameterizedTest
    @MethodSource("webs")
    void actorsStandApart(Web web) {
        List<Layout.Box> boxes = IntStream.range(0, web.size())
                .mapToObj(actor -> new Layout.Box(20 + 13 * (actor % 5), 12, 30 + 17 * (actor % 3)))
                .toList();
        Layout.Placed placed = Layout.of(web, boxes);
        assertThat(Layout.of(web, boxes)).isEqualTo(placed);
        for (int one = 0; one < web.size(); one++) {
            Spot at = placed.spots().get(one);
            assertThat(at.x() - boxes.get(one).aside()).isNotNegative();
            assertThat(at.y() - boxes.get(one).up()).isNotNegative();
            assertThat(at.x() + boxes.get(one).aside()).isLessThanOrEqualTo(placed.width());
            assertThat(at.y() + boxes.get(one).down()).isLessThanOrEqualTo(placed.height());
            for (int other = one + 1; other < web.size(); other++) {
                assertThat(cover(at, boxes.get(one), placed.spots().get(other), boxes.get(other)))
                        .isFalse();
            }
        }
    }

    private static boolean cover(Spot one, Layout.Box box, Spot other, Layout.Box otherBox) {
        boolean beside = Math.abs(one.x() - other.x()) >= box.aside() + otherBox.aside();
        boolean above = one.y() + box.down() <= other.y() - otherBox.up();
        boolean below = other.y() + otherBox.down() <= one.y() - box.up();
        return !(beside || above || below);
    }
}
