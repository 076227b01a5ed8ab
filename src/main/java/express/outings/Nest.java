package express.outings;

import express.outings.Funnel.Count;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A picture of how many of those who applied were decided about, and how many of these got a loan: for each row three bars,
 * one within the other. Widths are shares of the window, as in {@link express.ui.Chart}.
 */
record Nest(List<Drawn> rows) {

    static final int ROW = 58;
    static final int BAR = 22;
    private static final double WIDEST = 84;

    /** One row of the table, to be drawn. */
    record Row(String label, Count count) {}

    record Drawn(Row row, int y, double applied, double decided, double granted, boolean mirrored) {

        static String width(double share) {
            return String.format(Locale.ROOT, "%.1f%%", share);
        }

        String x(double share) {
            return width(mirrored ? 100 - share : 0);
        }

        String start() {
            return width(mirrored ? 100 : 0);
        }

        String end() {
            return width(mirrored ? 100 - applied : applied);
        }

        int shift() {
            return mirrored ? -8 : 8;
        }
    }

    static Nest of(List<Row> rows, boolean mirrored) {
        long longest = Math.max(
                1, rows.stream().mapToLong(it -> it.count().applied()).max().orElse(0));
        return new Nest(IntStream.range(0, rows.size())
                .mapToObj(at -> drawn(rows.get(at), at * ROW, longest, mirrored))
                .toList());
    }

    private static Drawn drawn(Row row, int y, long longest, boolean mirrored) {
        Count count = row.count();
        double unit = WIDEST / longest;
        return new Drawn(row, y, unit * count.applied(), unit * count.decided(), unit * count.granted(), mirrored);
    }

    int height() {
        return rows.size() * ROW;
    }
}
