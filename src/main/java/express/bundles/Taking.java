package express.bundles;

import express.jobs.WorkFailed;
import express.practices.Exchange;
import express.practices.Exchange.Taken;
import express.practices.Foreign;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes some practices of a bundle and notes it with them, so that a kill leaves neither without the other. */
@Component
@Transactional
class Taking {

    private final Exchange exchange;
    private final Bundles bundles;

    Taking(Exchange exchange, Bundles bundles) {
        this.exchange = exchange;
        this.bundles = bundles;
    }

    /** @param from how many practices of the bundle were looked at before */
    void take(UUID bundle, int from, int to, List<Foreign> practices, List<LeftOut> leftOut) {
        Taken taken = exchange.take(practices);
        if (!bundles.note(bundle, from, to, taken, leftOut)) {
            throw new WorkFailed("bundles.import.elsewhere");
        }
    }
}
