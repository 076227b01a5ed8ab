package express.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {

    /** The first is the example of IOGP guidance note 7-2; the others were computed by PROJ 9.5.1. */
    @ParameterizedTest
    @CsvSource({
        "50, 5, 3962799.45, 2999718.85",
        "52, 10, 4321000, 3210000",
        "35.9, 14.4, 4721804.71, 1438134.41",
        "64.9, -18.7, 2998642.56, 4921402.98",
        "39.7, -8.1, 2776621.36, 2030484.07",
        "34.95, 32.95, 6405323.23, 1635280.04",
        "70, 28, 5007603.82, 5297855.88"
    })
    void placesWhereEuropeanMapsDo(double latitude, double longitude, double east, double north) {
        Projection.Metres metres = Projection.of(latitude, longitude);

        assertThat(metres.east()).isCloseTo(east, within(0.01));
        assertThat(metres.north()).isCloseTo(north, within(0.01));
    }
}
