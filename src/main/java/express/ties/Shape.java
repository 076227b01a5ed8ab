package express.ties;

import express.directory.Family;
import java.util.Locale;

/** The shape by which the family of an actor is known, also where colours are not seen. */
enum Shape {
    CIRCLE,
    SQUARE,
    BAR,
    DIAMOND,
    PENTAGON,
    HEXAGON,
    TRIANGLE,
    TIP,
    CROSS,
    STAR;

    static Shape of(Family family) {
        return switch (family) {
            case LOCAL_AUTHORITY -> SQUARE;
            case SOCIAL_ECONOMY -> HEXAGON;
            case ENTREPRENEURSHIP_SUPPORT -> TRIANGLE;
            case CIVIL_SOCIETY -> CIRCLE;
            case ACADEMICS -> DIAMOND;
            case FINANCE_INSTITUTION -> PENTAGON;
            case EMPLOYMENT_SERVICE -> BAR;
            case CHAMBER -> TIP;
            case EMPLOYER -> CROSS;
            case EUROPEAN_NETWORK -> STAR;
        };
    }

    /** Its outline around a point, about as large as a circle of that radius. */
    String outline(double x, double y, double radius) {
        return switch (this) {
            case CIRCLE -> circle(x, y, radius);
            case SQUARE -> corners(x, y, radius * 1.25, 4, 45, 1);
            case BAR -> box(x, y, radius * 1.25, radius * 0.65);
            case DIAMOND -> corners(x, y, radius * 1.25, 4, 0, 1);
            case PENTAGON -> corners(x, y, radius * 1.12, 5, 0, 1);
            case HEXAGON -> corners(x, y, radius * 1.1, 6, 0, 1);
            case TRIANGLE -> corners(x, y, radius * 1.3, 3, 0, 1);
            case TIP -> corners(x, y, radius * 1.3, 3, 180, 1);
            case CROSS -> cross(x, y, radius * 1.1, radius * 0.42);
            case STAR -> corners(x, y, radius * 1.3, 10, 0, 0.5);
        };
    }

    private static String circle(double x, double y, double radius) {
        return path(
                "M%.1f %.1fa%3$.1f %3$.1f 0 1 0 %4$.1f 0a%3$.1f %3$.1f 0 1 0 -%4$.1f 0z",
                x - radius, y, radius, 2 * radius);
    }

    private static String box(double x, double y, double aside, double up) {
        return path("M%.1f %.1fh%.1fv%.1fh-%3$.1fz", x - aside, y - up, 2 * aside, 2 * up);
    }

    private static String cross(double x, double y, double out, double in) {
        double arm = out - in;
        return path(
                "M%1$.1f %2$.1fh%3$.1fv%4$.1fh%4$.1fv%3$.1fh-%4$.1fv%4$.1fh-%3$.1fv-%4$.1fh-%4$.1fv-%3$.1fh%4$.1fz",
                x - in, y - out, 2 * in, arm);
    }

    /** Corners round a point from the top, of which every other one lies nearer. */
    private static String corners(double x, double y, double radius, int corners, double turned, double nearer) {
        StringBuilder outline = new StringBuilder();
        for (int corner = 0; corner < corners; corner++) {
            double angle = StrictMath.toRadians(turned - 90 + 360.0 * corner / corners);
            double far = corner % 2 == 1 ? radius * nearer : radius;
            outline.append(corner == 0 ? "M" : "L")
                    .append(path("%.1f %.1f", x + far * StrictMath.cos(angle), y + far * StrictMath.sin(angle)));
        }
        return outline.append("z").toString();
    }

    private static String path(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}
