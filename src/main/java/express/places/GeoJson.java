package express.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads areas from a file by whomever. Source: RFC 7946; of its geometries polygons are areas, and everything else is
 * passed over.
 */
final class GeoJson {

    static final int LARGEST = 5_000_000;
    private static final int MOST_AREAS = 5_000;
    private static final int MOST_POINTS = 400_000;
    private static final int DEEPEST = 40;
    private static final int LONGEST_NAME = 200;

    /** In which property a name stands, as those who publish areas call it. */
    private static final List<String> NAMES = List.of(
            "name", "NAME", "Name", "nom", "name_fr", "name_en", "NAME_LATN", "NUTS_NAME", "gen", "GEN", "label");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(60)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .build();

    /** Why a file is none. */
    static final class Unreadable extends Exception {

        private final String key;

        private Unreadable(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** @param rings of positions, each closed, outer ones and holes alike */
    record Shape(String name, List<List<Position>> rings) {}

    private final List<Shape> shapes = new ArrayList<>();
    private int points;

    private GeoJson() {}

    static List<Shape> read(byte[] file) throws Unreadable {
        if (file.length > LARGEST) {
            throw new Unreadable("places.areas.wrong.large");
        }
        var reading = new GeoJson();
        reading.take(tree(file), "");
        if (reading.shapes.isEmpty()) {
            throw new Unreadable("places.areas.wrong.none");
        }
        return reading.shapes;
    }

    private static JsonNode tree(byte[] file) throws Unreadable {
        try {
            return JSON.readTree(file);
        } catch (JacksonException senseless) {
            throw new Unreadable("places.areas.wrong.unreadable");
        }
    }

    private void take(JsonNode node, String name) throws Unreadable {
        switch (node.path("type").asString("")) {
            case "FeatureCollection" -> {
                for (JsonNode feature : node.path("features")) {
                    take(feature, name);
                }
            }
            case "Feature" -> take(node.path("geometry"), name(node));
            case "GeometryCollection" -> {
                for (JsonNode geometry : node.path("geometries")) {
                    take(geometry, name);
                }
            }
            case "Polygon" -> add(name, Stream.of(node.path("coordinates")).toList());
            case "MultiPolygon" ->
                add(name, node.path("coordinates").valueStream().toList());
            default -> {
                // A point or a line is no area.
            }
        }
    }

    private static String name(JsonNode feature) {
        String name = NAMES.stream()
                .map(key -> feature.path("properties").path(key).asString(""))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", " ")
                .strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private void add(String name, List<JsonNode> polygons) throws Unreadable {
        List<List<Position>> rings = new ArrayList<>();
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                rings.add(ring(ring));
            }
        }
        if (rings.isEmpty()) {
            throw new Unreadable("places.areas.wrong.ring");
        }
        shapes.add(new Shape(name, rings));
        if (shapes.size() > MOST_AREAS) {
            throw new Unreadable("places.areas.wrong.many");
        }
    }

    /** Four positions or more, the last as the first. */
    private List<Position> ring(JsonNode positions) throws Unreadable {
        List<Position> ring = new ArrayList<>(positions.size());
        for (JsonNode one : positions) {
            ring.add(position(one).orElseThrow(() -> new Unreadable("places.areas.wrong.position")));
            if (++points > MOST_POINTS) {
                throw new Unreadable("places.areas.wrong.many");
            }
        }
        if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
            throw new Unreadable("places.areas.wrong.ring");
        }
        return ring;
    }

    /** Longitude first, in degrees; what comes after latitude is its height. */
    private static Optional<Position> position(JsonNode pair) {
        if (!pair.isArray()
                || pair.size() < 2
                || !pair.get(0).isNumber()
                || !pair.get(1).isNumber()) {
            return Optional.empty();
        }
        double longitude = pair.get(0).asDouble();
        double latitude = pair.get(1).asDouble();
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Position(latitude, longitude))
                : Optional.empty();
    }
}
