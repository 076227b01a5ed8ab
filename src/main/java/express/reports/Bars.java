package express.reports;

import express.ui.Chart;
import express.ui.Screen;
import java.util.List;
import java.util.stream.IntStream;

/** A chart on paper, which knows no shares of a window; from right to left it begins at the other end. */
record Bars(int height, int start, List<Row> rows) {

    static final int WIDTH = 600;

    private static final int ROW = 38;

    record Row(String label, int x, int y, int width) {}

    static Bars of(Screen screen, Chart chart) {
        boolean mirrored = screen.dir().equals("rtl");
        long longest = Math.max(
                1, chart.bars().stream().mapToLong(Chart.Bar::value).max().orElse(1));
        List<Row> rows = IntStream.range(0, chart.bars().size())
                .mapToObj(at -> {
                    Chart.Bar bar = chart.bars().get(at);
                    int width = (int) Math.max(2, WIDTH * bar.value() / longest);
                    return new Row(bar.label(), mirrored ? WIDTH - width : 0, at * ROW, width);
                })
                .toList();
        return new Bars(rows.size() * ROW, mirrored ? WIDTH : 0, rows);
    }
}
