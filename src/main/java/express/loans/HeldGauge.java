package express.loans;

import express.database.Acting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells whoever runs Express how much the nightly close has put aside, and nothing else of it. */
@Component
class HeldGauge {

    private final Holding holding;

    HeldGauge(MeterRegistry metrics, Holding holding) {
        this.holding = holding;
        Gauge.builder("express.loans.held", this, HeldGauge::count)
                .description("loans, or lenders as a whole, that the nightly close has put aside")
                .strongReference(true)
                .register(metrics);
    }

    /** No number while the database is away. */
    double count() {
        try {
            return Acting.inBackground(NightlyClose.PURPOSE, holding::count);
        } catch (DataAccessException | TransactionException away) {
            return Double.NaN;
        }
    }
}
