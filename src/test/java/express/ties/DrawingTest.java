package express.ties;

import static org.assertj.core.api.Assertions.assertThat;

import express.directory.Family;
import express.ties.Drawing.Change;
import express.ties.Drawing.Half;
import express.ties.Drawing.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void drawsEachHalfAsItsEndSeesIt() {
        Cast cast = new Cast("A", "B", "C")
                .says("A", "B", 5, Kind.PROJECTS)
                .says("B", "A", 0)
                .says("C", "B", 1, Kind.INFORMS);
        List<Line> lines = Drawing.of(cast.scene()).lines();
        assertThat(lines)
                .extracting(line -> line.one().look() + " " + line.other().look())
                .containsExactly("named denied", "silent named");
        assertThat(lines.getFirst().one().thickness())
                .isGreaterThan(lines.get(1).other().thickness());
        assertThat(lines)
                .extracting(Line::one)
                .extracting(Half::to)
                .containsExactly(lines.get(0).middle(), lines.get(1).middle());
    }

    @Test
    void drawsWhoHasMoreTiesLarger() {
        Cast cast = new Cast("Hub", "A", "B").tied("Hub", "A", "B");
        assertThat(Drawing.of(cast.scene()).nodes())
                .filteredOn(node -> node.house().equals(cast.house("Hub")))
                .allMatch(hub ->
                        hub.radius() > Drawing.of(cast.scene()).nodes().get(1).radius());
    }

    @Test
    void marksWhatIsNewAndWhatIsGone() {
        Cast then = new Cast("A", "B", "C").tied("A", "B");
        Scene before = then.scene();
        Scene after = then.tied("B", "C").says("A", "C", 1, Kind.SHARES).scene();
        Changes changes = Changes.between(after, before);
        assertThat(changes.count(Change.GONE)).isEqualTo(2);
        assertThat(Changes.between(before, after).count(Change.NEW)).isEqualTo(2);
        assertThat(Drawing.of(changes.both(), changes.byEnds()).lines())
                .extracting(Line::change)
                .containsExactlyInAnyOrder(Change.SAME, Change.GONE, Change.GONE);
    }

    @Test
    void seesThatATieIsSeenOtherwise() {
        Scene before = new Cast("A", "B").scene();
        assertThat(Changes.between(before, before).changed()).isEmpty();
        Cast cast = new Cast("A", "B").says("A", "B", 1, Kind.SHARES);
        Scene weak = cast.scene();
        Scene known = cast.says("B", "A", 4, Kind.SHARES).scene();
        assertThat(Changes.between(weak, known).changed())
                .extracting(Changes.Changed::change)
                .containsExactly(Change.SAME);
    }

    @Test
    void wrapsNamesIntoShortLines() {
        assertThat(Drawing.wrapped("Maison des Deux Rives")).containsExactly("Maison des Deux", "Rives");
        assertThat(Drawing.wrapped("Arbeitsgemeinschaftsverwaltungsgesellschaft"))
                .allMatch(line -> line.length() <= 22);
        assertThat(Drawing.wrapped("one two three four five six seven eight nine ten eleven twelve thirteen"))
                .hasSize(3)
                .last()
                .asString()
                .endsWith("…");
    }

    @Test
    void leavesOutThoseWithFewestTiesWhereTheyAreTooMany() {
        String[] names =
                IntStream.range(0, 130).mapToObj(number -> "H" + number).toArray(String[]::new);
        Drawing drawing = Drawing.of(new Cast(names).tied("H129", "H128").scene());
        assertThat(drawing.omitted()).isEqualTo(10);
        assertThat(drawing.nodes()).extracting(node -> node.house().name()).contains("H128", "H129");
    }

    @Test
    void givesEachFamilyAShapeOfItsOwn() {
        Set<String> outlines = Set.copyOf(Arrays.stream(Family.values())
                .map(family -> Shape.of(family).outline(0, 0, 10))
                .toList());
        assertThat(outlines).hasSize(Family.values().length);
    }

    @Test
    void isEmptyForNobody() {
        assertThat(Drawing.of(new Cast().scene()).nodes()).isEmpty();
        assertThat(Drawing.of(new Cast("A").scene()).nodes()).hasSize(1);
    }
}
