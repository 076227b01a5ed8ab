package express.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * A country whose outline is on the map.
 *
 * @param union whether it is a member of the European Union
 * @param small too small to be seen as an outline
 * @param at where its number stands
 */
public record Land(String country, boolean union, boolean small, Spot at) {

    /** By country code; those of the Union come first. */
    public static final Map<String, Land> ALL = read();

    public static Optional<Land> find(String country) {
        return Optional.ofNullable(ALL.get(country));
    }

    private static Map<String, Land> read() {
        Map<String, Land> lands = new LinkedHashMap<>();
        try {
            new ClassPathResource("places/lands.csv", Land.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(",")))
                    .forEach(land -> lands.put(land.country(), land));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return lands;
    }

    private static Land of(String[] cells) {
        return new Land(
                cells[0],
                cells[1].equals("yes"),
                cells[2].equals("yes"),
                Spot.of(Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
    }
}
