package express.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import express.places.Land;
import express.places.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void leadsFromWhereAPracticeIsToWhereItWent() {
        Curve curve = Curve.of(List.of(new Arrow("IT", "SE", 3))).getFirst();

        assertThat(spots(curve.line()).getFirst().to(at("IT"))).isBetween(30.0, 38.0);
        assertThat(spots(curve.head()).getFirst().to(at("SE"))).isBetween(30.0, 38.0);
    }

    @Test
    void liesBesideTheOneThatLeadsBack() {
        List<Curve> curves = Curve.of(List.of(new Arrow("IT", "SE", 1), new Arrow("SE", "IT", 1)));

        assertThat(curves.getFirst().at().to(curves.getLast().at())).isGreaterThan(150);
    }

    @Test
    void isTwiceAsWideForFourTimesAsMany() {
        List<Curve> curves = Curve.of(List.of(new Arrow("IT", "SE", 8), new Arrow("BE", "ES", 2)));

        assertThat(curves.getFirst().width() / curves.getLast().width()).isCloseTo(2, within(0.001));
    }

    @Test
    void carriesItsNumberOnItsLine() {
        Curve curve = Curve.of(List.of(new Arrow("PT", "FI", 3))).getFirst();
        List<Spot> line = spots(curve.line());
        Spot middle = line.get(0).towards(line.get(1), 0.5).towards(line.get(1).towards(line.get(2), 0.5), 0.5);

        assertThat(curve.at().to(middle)).isLessThan(2);
    }

    @Test
    void isDrawnBetweenNeighboursWhoLieCloseToo() {
        Curve curve = Curve.of(List.of(new Arrow("BE", "LU", 3))).getFirst();

        assertThat(spots(curve.line()).getLast().to(at("LU"))).isLessThan(at("BE").to(at("LU")));
    }

    @Test
    void isLeftToTheTableWithinACountryOrOutsideTheMap() {
        assertThat(Curve.of(List.of(new Arrow("IT", "IT", 3), new Arrow("IT", "JO", 1), new Arrow("CL", "IT", 1))))
                .isEmpty();
    }

    @Test
    void isNotDrawnWhenTooManyWereBefore() {
        List<Arrow> all = Land.ALL.keySet().stream()
                .flatMap(from -> Stream.of("IT", "SE", "FR").map(to -> new Arrow(from, to, 1)))
                .toList();

        assertThat(Curve.of(all)).hasSize(Curve.MOST);
    }

    private static Spot at(String country) {
        return Land.ALL.get(country).at();
    }

    private static List<Spot> spots(String path) {
        double[] numbers = Arrays.stream(
                        path.replaceAll("[^0-9-]+", " ").strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Stream.iterate(0, i -> i < numbers.length, i -> i + 2)
                .map(i -> new Spot(numbers[i], numbers[i + 1]))
                .toList();
    }
}
