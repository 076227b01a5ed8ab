package express.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    /** Along a great circle, as published for airports (JFK–LAX 3,974 km, BNA–LAX 2,887 km, LHR–CDG 348 km). */
    @ParameterizedTest
    @CsvSource({
        "40.6398, -73.7789, 33.9425, -118.4081, 3974",
        "36.12, -86.67, 33.94, -118.40, 2886",
        "51.4775, -0.4614, 49.0097, 2.5479, 348",
        "0, 179.5, 0, -179.5, 111.19",
        "90, 0, -90, 0, 20015.1"
    })
    void isAsFarAwayAsTheGreatCircleIsLong(double north, double east, double otherNorth, double otherEast, double km) {
        var here = new Position(north, east);
        var there = new Position(otherNorth, otherEast);
        assertThat(here.to(there) / 1_000).isCloseTo(km, within(km / 500));
        assertThat(there.to(here)).isEqualTo(here.to(there), within(0.001));
    }

    @Test
    void isNowhereFromItself() {
        var liege = new Position(50.6337, 5.5675);
        assertThat(liege.to(liege)).isZero();
    }
}
