package express.places;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An area as it is drawn, in the units of the picture of outlines.
 *
 * @param outline the path of its borders
 */
public record Area(String name, String outline, double west, double north, double east, double south) {

    /** Points that are nearer to each other than this, a hundred metres, are one. */
    private static final double SAME = 0.05;

    static Area of(GeoJson.Shape shape) {
        List<List<Spot>> rings = shape.rings().stream()
                .map(ring -> ring.stream().map(Position::spot).toList())
                .toList();
        List<Spot> all = rings.stream().flatMap(List::stream).toList();
        return new Area(
                shape.name(),
                rings.stream().map(Area::path).collect(Collectors.joining()),
                all.stream().mapToDouble(Spot::x).min().orElseThrow(),
                all.stream().mapToDouble(Spot::y).min().orElseThrow(),
                all.stream().mapToDouble(Spot::x).max().orElseThrow(),
                all.stream().mapToDouble(Spot::y).max().orElseThrow());
    }

    private static String path(List<Spot> ring) {
        var path = new StringBuilder();
        Spot last = null;
        for (Spot spot : ring) {
            if (last == null || last.to(spot) >= SAME) {
                path.append(last == null ? 'M' : 'L')
                        .append(String.format(Locale.ROOT, "%.2f %.2f", spot.x(), spot.y()));
                last = spot;
            }
        }
        return path.append('z').toString();
    }
}
