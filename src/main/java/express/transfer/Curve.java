package express.transfer;

import express.places.Land;
import express.places.Spot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An arrow as it is drawn: bent to the left of its way, so that the one back lies beside it, and as wide as it counts.
 *
 * @param line the path of its middle
 * @param head the path of its point
 * @param at where its number stands
 */
record Curve(Arrow arrow, String line, String head, double width, Spot at) {

    /** More of them cannot be told apart; the table has all. */
    static final int MOST = 40;

    private static final double NARROWEST = 7;
    private static final double WIDEST = 26;
    private static final double GAP = 34;
    private static final double BEND = 0.22;

    static List<Curve> of(List<Arrow> arrows) {
        long highest = arrows.stream()
                .filter(arrow -> !arrow.staysAtHome())
                .mapToLong(Arrow::count)
                .max()
                .orElse(1);
        return arrows.stream()
                .filter(arrow -> !arrow.staysAtHome())
                .flatMap(arrow -> of(arrow, highest).stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<Curve> of(Arrow arrow, long highest) {
        return Land.find(arrow.fromCountry())
                .flatMap(from -> Land.find(arrow.toCountry()).map(to -> of(arrow, from.at(), to.at(), highest)));
    }

    private static Curve of(Arrow arrow, Spot from, Spot to, long highest) {
        double width = width(arrow.count(), highest);
        double length = from.to(to);
        double gap = Math.min(GAP, length / 4);
        double point = Math.min(width * 1.6 + 16, length / 3);
        Spot top = from.moved(to, length / 2, length * BEND);
        Spot start = from.moved(top, gap, 0);
        Spot tip = to.moved(top, gap, 0);
        Spot neck = tip.moved(top, point, 0);
        Spot at = start.towards(top, 0.5).towards(top.towards(neck, 0.5), 0.5);
        return new Curve(
                arrow,
                "M" + written(start) + "Q" + written(top) + " " + written(neck),
                "M" + written(tip)
                        + "L" + written(neck.moved(tip, 0, width / 2 + point / 2.4))
                        + " " + written(neck.moved(tip, 0, -width / 2 - point / 2.4)) + "z",
                width,
                at);
    }

    /** By area, as one sees it: four times as many are twice as wide. */
    private static double width(long count, long highest) {
        return Math.max(NARROWEST, WIDEST * Math.sqrt((double) count / highest));
    }

    private static String written(Spot spot) {
        return String.format(Locale.ROOT, "%.0f %.0f", spot.x(), spot.y());
    }

    long x() {
        return Math.round(at.x());
    }

    long y() {
        return Math.round(at.y());
    }

    /** Where it comes from, in whole units. */
    Spot from() {
        Spot from = Land.ALL.get(arrow.fromCountry()).at();
        return new Spot(Math.round(from.x()), Math.round(from.y()));
    }

    String thickness() {
        return String.format(Locale.ROOT, "%.1f", width);
    }
}
