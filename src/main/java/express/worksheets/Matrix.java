package express.worksheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Stakeholders by influence, along the line of reading, and importance, upwards. Those of the same place stand beside
 * each other; each has the number under which the table names it.
 */
record Matrix(List<Point> points) {

    /** Of one field of the five by five, in the units of the picture. */
    static final int FIELD = 120;

    static final int SIDE = 5 * FIELD;

    private static final int ABREAST = 3;
    private static final int APART = 38;

    record Point(int number, Line line, Quadrant quadrant, int x, int y) {}

    static Matrix of(List<Line> stakeholders, boolean mirrored) {
        Map<List<Integer>, Integer> taken = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (Line line : stakeholders) {
            int importance = Objects.requireNonNull(line.said().grade());
            int influence = Objects.requireNonNull(line.said().influence());
            int before = taken.merge(List.of(importance, influence), 1, Integer::sum) - 1;
            int place = before % (ABREAST * ABREAST);
            int x = FIELD * influence - FIELD / 2 + APART * (place % ABREAST - 1);
            int y = SIDE - FIELD * importance + FIELD / 2 + APART * (place / ABREAST - 1);
            points.add(
                    new Point(points.size() + 1, line, Quadrant.of(importance, influence), mirrored ? SIDE - x : x, y));
        }
        return new Matrix(points);
    }

    /** Where what is high begins. */
    static int middle(boolean mirrored) {
        return mirrored ? 3 * FIELD : 2 * FIELD;
    }
}
