package express.tariffs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** All lines of one performance, cancellation or translation. */
public record Bill(List<Line> lines) {

    public Bill {
        lines = List.copyOf(lines);
    }

    static Bill nothing() {
        return new Bill(List.of());
    }

    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Lines that come to nothing are left out, but for the first, which says how long it was. */
    Bill and(Line line) {
        if (line.amount().signum() == 0 && line.kind() != Line.Kind.FIRST) {
            return this;
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Bill(more);
    }

    /** Filled up to the least that is due. */
    Bill atLeast(BigDecimal minimum) {
        BigDecimal missing = minimum.subtract(total());
        return missing.signum() > 0 ? and(Line.of(Line.Kind.MINIMUM, BigDecimal.ONE, missing)) : this;
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
