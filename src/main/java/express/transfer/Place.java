package express.transfer;

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
record Place(String country, boolean union, boolean small, Spot at) {

    /** By country code; those of the Union come first. */
    static final Map<String, Place> ALL = read();

    static Optional<Place> find(String country) {
        return Optional.ofNullable(ALL.get(country));
    }

    private static Map<String, Place> read() {
        Map<String, Place> places = new LinkedHashMap<>();
        try {
            new ClassPathResource("transfer/places.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(",")))
                    .forEach(place -> places.put(place.country(), place));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return places;
    }

    private static Place of(String[] cells) {
        return new Place(
                cells[0],
                cells[1].equals("yes"),
                cells[2].equals("yes"),
                Spot.of(Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
    }
}
