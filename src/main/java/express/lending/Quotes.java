package express.lending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What loans cost that are lent today. */
@Component
public class Quotes {

    private final InstantSource time;

    Quotes(InstantSource time) {
        this.time = time;
    }

    /** The cost of one; {@link OutsideLimits} where the product does not offer it. Nothing said, it is first due a period later. */
    public Quote quote(Product product, BigDecimal principal, int months, @Nullable LocalDate firstDue) {
        return new Quoting(product, today()).quote(principal, months, firstDue);
    }

    /** The cost of what was granted and is lent on a day, whatever the product offers to others. */
    public Quote lent(Product product, BigDecimal principal, int months, LocalDate on) {
        return new Quoting(product, on).lent(principal, months);
    }

    /** A loan in the middle of what a product lends. */
    Quote example(Product product) {
        Terms terms = product.terms();
        BigDecimal principal = terms.least()
                .add(terms.most())
                .divide(BigDecimal.TWO, 0, RoundingMode.DOWN)
                .max(terms.least());
        int months = (terms.shortest() + terms.longest()) / 2;
        Frequency frequency = terms.repayment().frequency();
        while (months > terms.shortest() && frequency.payments(months) == 0) {
            months--;
        }
        return quote(product, principal, months, null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }
}
