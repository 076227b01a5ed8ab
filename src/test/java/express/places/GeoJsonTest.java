package express.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import express.places.GeoJson.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {

    static final String SQUARE = "[[[5.5,50.6],[5.6,50.6],[5.6,50.7],[5.5,50.7],[5.5,50.6]]]";

    static String feature(String name, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name + "\"},\"geometry\":" + geometry + "}";
    }

    static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static List<GeoJson.Shape> read(String file) throws Unreadable {
        return GeoJson.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsPolygonsWithTheirNamesAndHoles() throws Unreadable {
        String hole = SQUARE.substring(0, SQUARE.length() - 1) + "," + SQUARE.substring(1);
        List<GeoJson.Shape> read = read(collection(
                feature("Centre", polygon(SQUARE)),
                feature("Ring", polygon(hole)),
                feature("Islands", "{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE + "," + SQUARE + "]}"),
                feature("A point", "{\"type\":\"Point\",\"coordinates\":[5,50]}"),
                feature("Nothing", "null")));
        assertThat(read).extracting(GeoJson.Shape::name).containsExactly("Centre", "Ring", "Islands");
        assertThat(read).extracting(it -> it.rings().size()).containsExactly(1, 2, 2);
        assertThat(read.getFirst().rings().getFirst().getFirst()).isEqualTo(new Position(50.6, 5.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | ",
                "unreadable | {\"type\":\"FeatureCollec",
                "unreadable | <xml/>",
                "none | []",
                "none | {\"type\":\"FeatureCollection\",\"features\":{}}",
                "none | {\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}",
                "ring | {\"type\":\"Polygon\",\"coordinates\":[]}",
                "ring | {\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]}",
                "ring | {\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}",
                "position | {\"type\":\"Polygon\",\"coordinates\":[[[500000,5600000],[3,4],[5,6],[1,2]]]}",
                "position | {\"type\":\"Polygon\",\"coordinates\":[[[1e999,2],[3,4],[5,6],[1,2]]]}",
                "position | {\"type\":\"Polygon\",\"coordinates\":[[\"a\",[3,4],[5,6],[1,2]]]}",
                "position | {\"type\":\"Polygon\",\"coordinates\":[[[1],[3,4],[5,6],[1,2]]]}"
            })
    void refusesWhatIsNone(String why, String file) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file == null ? "" : file))
                .satisfies(it -> assertThat(it.key()).isEqualTo("places.areas.wrong." + why));
    }

    @Test
    void refusesWhatIsMadeToBreakIt() {
        assertRefused("[".repeat(100_000), "unreadable");
        assertRefused("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(30) + "]".repeat(30) + "}", "position");
        assertRefused(collection(Collections.nCopies(5_001, polygon(SQUARE)).toArray(String[]::new)), "many");
        assertRefused(" ".repeat(5_000_001), "large");
        assertRefused("{\"type\":\"Polygon\",\"coordinates\":[[[" + "1".repeat(100) + ",2]]]}", "unreadable");
    }

    private static void assertRefused(String file, String why) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(file))
                .satisfies(it -> assertThat(it.key()).isEqualTo("places.areas.wrong." + why));
    }

    @Test
    void takesNothingFromANameThatTurnsTheTextAround() throws Unreadable {
        assertThat(read(feature("\\u202eevil" + "x".repeat(500), polygon(SQUARE)))
                        .getFirst()
                        .name())
                .startsWith("evil")
                .hasSize(200);
    }

    @Test
    void isDrawnInTheUnitsOfTheMap() throws Unreadable {
        Area area = Area.of(read(feature("Centre", polygon(SQUARE))).getFirst());
        Spot middle = Spot.of(50.65, 5.55);
        assertThat(middle.x()).isBetween(area.west(), area.east());
        assertThat(middle.y()).isBetween(area.north(), area.south());
        assertThat(area.east() - area.west()).isBetween(3.4, 4.2);
        assertThat(area.outline()).startsWith("M").endsWith("z").matches("[MLz0-9. ]+");
    }
}
