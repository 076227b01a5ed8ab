package express.loans;

import express.database.Acting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells whoever runs Express how much the nightly close has put aside, and nothing else of it. */
@Component
class HeldGauge {

    private final Holding holding;

    HeldGauge(ObjectProvider<MeterRegistry> metrics, Holding holding) {
        this.holding = holding;
        metrics.ifAvailable(registry -> Gauge.builder("express.loans.held", this, HeldGauge::count)
                .description("loans, or lenders as a whole, that the nightly close has put aside")
                .register(registry));
    }

    /** No number while the database is away. */
    double count() {
        try {
            long held = Acting.inBackground(NightlyClose.PURPOSE, holding::count);
            return held;
        } catch (DataAccessException | TransactionException away) {
            return Double.NaN;
        }
    }
}
