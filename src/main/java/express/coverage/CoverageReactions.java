package express.coverage;

import express.services.ServicesEvents.Referred;
import express.services.ServicesEvents.Sought;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever is looked for in a network is counted, in the transaction of whoever looks. */
@Component
class CoverageReactions {

    private final Demands demands;

    CoverageReactions(Demands demands) {
        this.demands = demands;
    }

    @EventListener
    void on(Sought sought) {
        demands.count(sought);
    }

    @EventListener
    void on(Referred referred) {
        demands.count(referred);
    }
}
