package express.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What a document comes to: the lines as they are, and VAT once on all of them. */
record Sum(BigDecimal net, BigDecimal rate, BigDecimal vat) {

    static Sum of(Collection<DocumentLine> lines, BigDecimal rate) {
        BigDecimal net = lines.stream().map(DocumentLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal vat = net.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return new Sum(net, rate, vat);
    }

    BigDecimal total() {
        return net.add(vat);
    }
}
