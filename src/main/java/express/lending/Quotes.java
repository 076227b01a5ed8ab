package express.lending;

import java.math.BigDecimal;
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

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }
}
