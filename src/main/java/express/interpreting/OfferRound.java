package express.interpreting;

import express.base.Wordless;
import express.jobs.Routine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes offers that ran out, and tells those who send out of what nobody is left who could say yes. */
@Component
class OfferRound implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(OfferRound.class);
    private static final int AT_ONCE = 500;

    private final Backstage backstage;
    private final Offers offers;
    private final Accepting accepting;
    private final Prices prices;

    OfferRound(Backstage backstage, Offers offers, Accepting accepting, Prices prices) {
        this.backstage = backstage;
        this.offers = offers;
        this.accepting = accepting;
        this.prices = prices;
    }

    @Override
    public String name() {
        return "interpreting-offers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** One that fails is looked at again, and keeps no other waiting. */
    @Override
    public void run() {
        backstage.look(() -> offers.listRunOut(prices.now(), AT_ONCE)).forEach(it -> {
            try {
                accepting.expire(it.house(), it.request());
            } catch (RuntimeException failure) {
                LOG.error("cannot close the offers of request {}", it.request(), Wordless.of(failure));
            }
        });
    }
}
