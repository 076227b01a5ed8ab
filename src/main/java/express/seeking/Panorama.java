package express.seeking;

import express.places.Spot;
import java.util.Collection;
import java.util.Locale;

/** The part of the picture of outlines in which a network lies, drawn a thousand units wide. */
record Panorama(double west, double north, double width, double height) {

    static final int WIDE = 1_000;

    /** Five hundred kilometres: less says nothing, since outlines of countries are coarse. */
    private static final double NARROWEST = 250;

    private static final double MARGIN = 0.15;

    /** As wide as it is high and a half, so that it fits on a page. */
    private static final double FORM = 1.5;

    static Panorama around(Collection<Spot> spots) {
        double west = spots.stream().mapToDouble(Spot::x).min().orElseThrow();
        double east = spots.stream().mapToDouble(Spot::x).max().orElseThrow();
        double north = spots.stream().mapToDouble(Spot::y).min().orElseThrow();
        double south = spots.stream().mapToDouble(Spot::y).max().orElseThrow();
        double width = Math.max(NARROWEST, (1 + 2 * MARGIN) * Math.max(east - west, FORM * (south - north)));
        double height = width / FORM;
        return new Panorama((west + east - width) / 2, (north + south - height) / 2, width, height);
    }

    double east() {
        return west + width;
    }

    double south() {
        return north + height;
    }

    int high() {
        return (int) Math.round(height * scale());
    }

    private double scale() {
        return WIDE / width;
    }

    /** How the picture of outlines is laid under it. */
    String transform() {
        return String.format(Locale.ROOT, "scale(%.4f) translate(%.2f %.2f)", scale(), -west, -north);
    }

    long x(Spot spot) {
        return Math.round((spot.x() - west) * scale());
    }

    long y(Spot spot) {
        return Math.round((spot.y() - north) * scale());
    }
}
