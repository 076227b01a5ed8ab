package express.places;

import com.ibm.icu.util.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the picture of outlines from Natural Earth's countries (1:50 million), in the TopoJSON of world-atlas. */
final class Outlines {

    private static final double TOLERANCE = 0.6;
    private static final double SMALLEST = 14;
    private static final double MARGIN = 20;

    /** What belongs to nobody on this map, and those of whom it says nothing. */
    private static final String NOBODY = "";

    /** In the unit of the source Åland stands beside Finland. */
    private static final Map<String, String> PARTS = Map.of("AX", "FI");

    private final List<List<Spot>> arcs = new ArrayList<>();
    private final Map<String, List<List<Spot>>> rings = new TreeMap<>();

    static Outlines of(Path atlas) {
        JsonNode topology = JsonMapper.shared().readTree(atlas.toFile());
        var outlines = new Outlines();
        topology.path("arcs").forEach(arc -> outlines.arcs.add(arc(arc, topology.path("transform"))));
        topology.path("objects").path("countries").path("geometries").forEach(outlines::add);
        return outlines;
    }

    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Spot.WIDTH + " " + Spot.HEIGHT + "\">\n"
                + "<!-- Made with Natural Earth (public domain) by scripts/outlines. No statement on borders. -->\n"
                + group("around", false) + group("union", true) + "</svg>\n";
    }

    private String group(String id, boolean union) {
        return rings.keySet().stream()
                .filter(code -> isOfTheUnion(code) == union)
                .map(this::path)
                .collect(Collectors.joining("\n", "<g id=\"" + id + "\">\n", "\n</g>\n"));
    }

    private static boolean isOfTheUnion(String code) {
        return Land.find(code).filter(Land::union).isPresent();
    }

    private String path(String code) {
        String id = code.equals(NOBODY) ? "" : " id=\"" + code + "\"";
        return "<path" + id + " d=\"" + new Shape(rings.get(code)).path() + "\"/>";
    }

    private static List<Spot> arc(JsonNode steps, JsonNode transform) {
        DoubleUnaryOperator longitude = along(transform, 0);
        DoubleUnaryOperator latitude = along(transform, 1);
        List<Spot> spots = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (JsonNode step : steps) {
            x += step.get(0).asInt();
            y += step.get(1).asInt();
            spots.add(Spot.of(latitude.applyAsDouble(y), longitude.applyAsDouble(x)));
        }
        return simplified(spots);
    }

    private static DoubleUnaryOperator along(JsonNode transform, int axis) {
        double scale = transform.path("scale").get(axis).asDouble();
        double start = transform.path("translate").get(axis).asDouble();
        return value -> value * scale + start;
    }

    /** After Douglas and Peucker; arcs are shared by neighbours, so that their border stays one line. */
    private static List<Spot> simplified(List<Spot> spots) {
        int farthest = 0;
        double distance = TOLERANCE;
        for (int i = 1; i < spots.size() - 1; i++) {
            double away = away(spots.get(i), spots.getFirst(), spots.getLast());
            if (away > distance) {
                farthest = i;
                distance = away;
            }
        }
        if (farthest == 0) {
            return List.of(spots.getFirst(), spots.getLast());
        }
        List<Spot> whole = new ArrayList<>(simplified(spots.subList(0, farthest + 1)));
        whole.removeLast();
        whole.addAll(simplified(spots.subList(farthest, spots.size())));
        return whole;
    }

    private static double away(Spot spot, Spot from, Spot to) {
        double length = from.to(to);
        if (length == 0) {
            return spot.to(from);
        }
        double share = ((spot.x() - from.x()) * (to.x() - from.x()) + (spot.y() - from.y()) * (to.y() - from.y()))
                / (length * length);
        return spot.to(from.towards(to, Math.clamp(share, 0, 1)));
    }

    private void add(JsonNode country) {
        List<List<Spot>> parts = parts(country).stream()
                .filter(ring -> ring.stream().anyMatch(Spot::isInside))
                .map(Outlines::clipped)
                .sorted(Comparator.comparingDouble((List<Spot> ring) -> -Shape.area(ring)))
                .toList();
        for (List<Spot> ring : parts) {
            if (ring == parts.getFirst() || Shape.area(ring) > SMALLEST) {
                String code = isDisputed(country, ring) ? NOBODY : code(country);
                rings.computeIfAbsent(code, none -> new ArrayList<>()).add(ring);
            }
        }
    }

    /** Crimea, which this source gives to whoever holds it. */
    private static boolean isDisputed(JsonNode country, List<Spot> ring) {
        return country.path("id").asString("").equals("643")
                && new Shape(List.of(ring)).holds(Spot.of(45, 34.1))
                && Shape.area(ring) < 20_000;
    }

    private static String code(JsonNode country) {
        String name = country.path("properties").path("name").asString();
        String code = country.has("id")
                ? Region.getInstance(Integer.parseInt(country.path("id").asString()))
                        .toString()
                : name.equals("Kosovo") ? "XK" : NOBODY;
        String whole = PARTS.getOrDefault(code, code);
        return Land.find(whole).isPresent() ? whole : NOBODY;
    }

    private List<List<Spot>> parts(JsonNode country) {
        List<List<Spot>> parts = new ArrayList<>();
        boolean many = country.path("type").asString().equals("MultiPolygon");
        for (JsonNode polygon : many ? country.path("arcs") : List.of(country.path("arcs"))) {
            polygon.forEach(ring -> parts.add(ring(ring)));
        }
        return parts;
    }

    private List<Spot> ring(JsonNode parts) {
        List<Spot> ring = new ArrayList<>();
        for (JsonNode part : parts) {
            int at = part.asInt();
            List<Spot> arc = at < 0 ? arcs.get(~at).reversed() : arcs.get(at);
            ring.addAll(arc.subList(0, arc.size() - 1));
        }
        return ring;
    }

    /** What of it lies in the picture, side by side cut off (Sutherland and Hodgman). */
    private static List<Spot> clipped(List<Spot> ring) {
        List<Spot> rest = cut(ring, spot -> spot.x() + MARGIN);
        rest = cut(rest, spot -> Spot.WIDTH + MARGIN - spot.x());
        rest = cut(rest, spot -> spot.y() + MARGIN);
        return cut(rest, spot -> Spot.HEIGHT + MARGIN - spot.y());
    }

    private static List<Spot> cut(List<Spot> ring, ToDoubleFunction<Spot> inside) {
        List<Spot> rest = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Spot from = ring.get(i);
            Spot to = ring.get((i + 1) % ring.size());
            double here = inside.applyAsDouble(from);
            double there = inside.applyAsDouble(to);
            if (here >= 0) {
                rest.add(from);
            }
            if (here >= 0 != there >= 0) {
                rest.add(from.towards(to, here / (here - there)));
            }
        }
        return rest;
    }
}
