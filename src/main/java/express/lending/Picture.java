package express.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A schedule as bars: of each payment what pays back the loan, and above it what is interest and fees. */
record Picture(List<Bar> bars) {

    static final int HEIGHT = 120;
    /** Of a bar and the room beside it. */
    static final int STEP = 10;

    static final int BAR = 8;

    /** @param x from the start of the line, whichever side that is */
    record Bar(int x, int principal, int interest) {

        int top() {
            return HEIGHT - principal - interest;
        }

        int middle() {
            return HEIGHT - principal;
        }
    }

    static Picture of(List<Row> rows, boolean mirrored) {
        BigDecimal highest = Schedule.highest(rows).max(BigDecimal.ONE);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int at = mirrored ? rows.size() - 1 - i : i;
            int whole = height(row.instalment(), highest);
            int principal = Math.min(whole, height(row.principal().max(BigDecimal.ZERO), highest));
            bars.add(new Bar(at * STEP + 1, principal, whole - principal));
        }
        return new Picture(bars);
    }

    private static int height(BigDecimal amount, BigDecimal highest) {
        return amount.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(highest, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    int width() {
        return bars.size() * STEP;
    }
}
