package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measured against the construction that the European Union publishes. */
class EmblemTest {

    private static final Point2D MIDDLE = new Point2D.Double(37.5, 25);

    private final List<List<Point2D>> stars = Arrays.stream(Emblem.STARS.split("z"))
            .map(star -> Arrays.stream(star.substring(1).split("L"))
                    .map(EmblemTest::point)
                    .toList())
            .toList();

    private static Point2D point(String written) {
        String[] at = written.split(" ");
        return new Point2D.Double(Double.parseDouble(at[0]), Double.parseDouble(at[1]));
    }

    @Test
    void isHalfAsLongAgainAsItIsHigh() {
        assertThat((double) Emblem.WIDTH / Emblem.HEIGHT).isEqualTo(1.5);
    }

    @Test
    void hasTwelveStarsWhereTheHoursStand() {
        assertThat(stars).hasSize(12);
        IntStream.range(0, 12).forEach(hour -> {
            Point2D middle = middle(stars.get(hour));
            assertThat(middle.distance(MIDDLE)).isCloseTo(Emblem.HEIGHT / 3.0, within(0.01));
            double turn = Math.toDegrees(Math.atan2(middle.getX() - 37.5, 25 - middle.getY()));
            assertThat((turn + 360.5) % 360).isCloseTo(hour * 30 + 0.5, within(0.05));
        });
    }

    @Test
    void hasUprightStarsOfFivePoints() {
        assertThat(stars).allSatisfy(star -> {
            Point2D middle = middle(star);
            assertThat(star)
                    .hasSize(5)
                    .allSatisfy(
                            point -> assertThat(point.distance(middle)).isCloseTo(Emblem.HEIGHT / 18.0, within(0.01)));
            assertThat(star.getFirst().getX()).isCloseTo(middle.getX(), within(0.01));
            assertThat(star).allMatch(point -> point.getY() >= star.getFirst().getY());
            assertThat(star.get(0).distance(star.get(1)))
                    .as("its sides go from every point to the next but one")
                    .isCloseTo(2 * Emblem.HEIGHT / 18.0 * Math.sin(2 * Math.PI / 5), within(0.01));
        });
    }

    private static Point2D middle(List<Point2D> star) {
        return new Point2D.Double(
                star.stream().mapToDouble(Point2D::getX).average().orElseThrow(),
                star.stream().mapToDouble(Point2D::getY).average().orElseThrow());
    }
}
