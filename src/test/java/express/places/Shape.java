package express.places;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rings of an outline, in the picture's units. */
record Shape(List<List<Spot>> rings) {

    /** Reads what {@link #path} writes. */
    static Shape of(String path) {
        List<List<Spot>> rings = new ArrayList<>();
        for (String ring : path.substring(1).split("z?M|z")) {
            List<Spot> spots = new ArrayList<>();
            Spot last = new Spot(0, 0);
            var numbers = Pattern.compile("-?\\d+").matcher(ring);
            while (numbers.find()) {
                double x = last.x() + Integer.parseInt(numbers.group());
                numbers.find();
                last = new Spot(x, last.y() + Integer.parseInt(numbers.group()));
                spots.add(last);
            }
            rings.add(spots);
        }
        return new Shape(rings);
    }

    /** Whole numbers, each point told from the one before. */
    String path() {
        return rings.stream().map(Shape::path).collect(Collectors.joining());
    }

    private static String path(List<Spot> ring) {
        var path = new StringBuilder();
        long x = 0;
        long y = 0;
        for (Spot spot : ring) {
            long dx = Math.round(spot.x()) - x;
            long dy = Math.round(spot.y()) - y;
            if (path.isEmpty() || dx != 0 || dy != 0) {
                path.append(path.isEmpty() ? "M" : path.indexOf("l") < 0 ? "l" : dx < 0 ? "" : " ")
                        .append(dx)
                        .append(dy < 0 ? "" : " ")
                        .append(dy);
            }
            x += dx;
            y += dy;
        }
        return path.append("z").toString();
    }

    boolean holds(Spot spot) {
        boolean inside = false;
        for (List<Spot> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                Spot a = ring.get(i);
                Spot b = ring.get((i + 1) % ring.size());
                if (a.y() > spot.y() != b.y() > spot.y()
                        && spot.x() < a.x() + (b.x() - a.x()) * (spot.y() - a.y()) / (b.y() - a.y())) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    static double area(List<Spot> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            Spot a = ring.get(i);
            Spot b = ring.get((i + 1) % ring.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice / 2);
    }
}
