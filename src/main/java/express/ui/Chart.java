package express.ui;

import express.base.ChainStep;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars that the server draws, with the same figures as a table beneath. Widths are shares of the window and words keep
 * their size, so that they are readable on a phone; from right to left everything begins at the other end.
 *
 * @param id the anchor of its title
 * @param what the heading of the labels in the table
 * @param count the heading of the figures in the table
 */
public record Chart(String id, String title, String what, String count, List<Bar> bars) {

    /** One bar; of a step it has the sign and the colour. */
    public record Bar(String label, long value, @Nullable ChainStep step) {}

    record Drawn(int height, List<Row> rows) {}

    /** Where the parts of a bar stand. */
    record Row(
            String label,
            long value,
            int y,
            double share,
            boolean mirrored,
            @Nullable String step) {

        String width() {
            return percent(share);
        }

        String barX() {
            return percent(mirrored ? 100 - share : 0);
        }

        String start() {
            return percent(mirrored ? 100 : 0);
        }

        String end() {
            return percent(mirrored ? 100 - share : share);
        }

        @Nullable
        String signShift() {
            return mirrored ? "translate(-22 0)" : null;
        }

        int labelShift() {
            return step == null ? 0 : mirrored ? -30 : 30;
        }

        int numberShift() {
            return mirrored ? -8 : 8;
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.1f%%", share);
        }
    }

    private static final int ROW = 58;
    /** Shares of a hundred that the longest bar has at most. */
    private static final double WIDEST = 84;

    /** In pixels: what a narrow phone leaves for the whole, how wide a letter of the figure is, and what is around it. */
    private static final double NARROW = 280;

    private static final int LETTER = 9;
    private static final int AROUND = 12;

    Drawn drawn(String direction) {
        long longest = bars.stream().mapToLong(Bar::value).max().orElse(0);
        return new Drawn(
                bars.size() * ROW,
                IntStream.range(0, bars.size())
                        .mapToObj(at -> row(at, Math.max(1, longest), direction.equals("rtl")))
                        .toList());
    }

    /** Leaves room for the figure at the end of the longest bar, however many thousands it has. */
    private static double widest(long longest) {
        int digits = Long.toString(longest).length();
        int letters = digits + (digits - 1) / 3;
        return Math.min(WIDEST, 100 - 100 * (AROUND + LETTER * letters) / NARROW);
    }

    private Row row(int at, long longest, boolean mirrored) {
        Bar bar = bars.get(at);
        double share = widest(longest) * bar.value() / longest;
        String step = bar.step() == null ? null : bar.step().slug();
        return new Row(bar.label(), bar.value(), at * ROW, share, mirrored, step);
    }
}
