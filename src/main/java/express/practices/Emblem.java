package express.practices;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The emblem of the European Union, drawn after its published construction: on a field half as long again as it is
 * high, twelve upright stars stand as the hours do on a clock. The circle of their centres has a third of the height
 * as its radius, the circle around each star an eighteenth.
 */
final class Emblem {

    static final int HEIGHT = 50;
    static final int WIDTH = HEIGHT * 3 / 2;

    /** Of the white border that it needs where it does not stand on white: a twenty-fifth of the height. */
    static final int BORDER = HEIGHT / 25;

    /** Every second point of a star is the next one of its outline. */
    static final String STARS = IntStream.range(0, 12)
            .mapToObj(Emblem::star)
            .map(star -> "M" + star + "z")
            .collect(Collectors.joining());

    private Emblem() {}

    private static String star(int hour) {
        double x = WIDTH / 2.0 + HEIGHT / 3.0 * Math.sin(hour * Math.PI / 6);
        double y = HEIGHT / 2.0 - HEIGHT / 3.0 * Math.cos(hour * Math.PI / 6);
        return IntStream.range(0, 5)
                .mapToObj(point -> point(x, y, point * 4 * Math.PI / 5))
                .collect(Collectors.joining("L"));
    }

    private static String point(double x, double y, double turn) {
        double radius = HEIGHT / 18.0;
        return String.format(Locale.ROOT, "%.3f %.3f", x + radius * Math.sin(turn), y - radius * Math.cos(turn));
    }
}
